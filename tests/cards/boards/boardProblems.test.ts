import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '../../../src/boards/board/refusal';
import type { BoardProblem, BoardTrouble, TroubleKind } from '../../../src/cards/boardCards';
import { cardText } from '../../../src/cards/card/cardText';
import { boardCards as cards, texts } from '../../once/parts';
import { boardActionOf } from '../fixtures/pressed';
import { buttonsOf, complaintsAbout } from '../fixtures/validate';

/** What Markdown and the template language would change. */
const ODD_NAME = '*Ben* $' + '{x} [a](b)';
const BY = { id: 'ben', name: 'Ben' };
const REFUSALS: Refusal[] = [
  { code: 'board_guest' },
  { code: 'board_managers_only' },
  { code: 'board_note_changed', by: BY, text: 'ask Contoso' },
  { code: 'board_form_changed', by: BY, now: [{ kind: 'title', title: 'Kick-off' }] },
  { code: 'board_closed' },
  { code: 'board_withdrawn' },
  { code: 'board_task_unknown', item: '1' },
  { code: 'board_task_done', by: BY },
  { code: 'board_task_skipped', by: BY },
  { code: 'board_task_claimed', by: BY },
  { code: 'board_undo_late', by: BY },
  { code: 'board_text_missing' },
  { code: 'board_text_too_long', limit: 300 },
  { code: 'board_date_invalid' },
  { code: 'board_hour_invalid' },
  { code: 'board_time_zone_invalid' },
  { code: 'board_no_tasks' },
  { code: 'board_too_many_tasks', limit: 400 },
  { code: 'board_full' },
];
const TROUBLES = (
  [
    'app-missing',
    'card-stuck',
    'no-right',
    'card-forbidden',
    'place-gone',
    'post-delayed',
    'post-unconfirmed',
    'post-failed',
    'post-unsure',
    'card-late',
    'post-refused',
    'card-refused',
    'post-unsupported',
  ] satisfies TroubleKind[]
).map((kind): BoardTrouble => ({ kind, title: 'Kick-off', place: 'Contoso', why: 'HTTP 502' }));
const PROBLEMS: BoardProblem[] = [
  ...TROUBLES,
  { kind: 'place-closed' },
  { kind: 'page-gone' },
  { kind: 'board-unknown' },
  { kind: 'board-busy' },
  { kind: 'board-unreadable' },
  { kind: 'page-without-tasks', page: 'Kick-off' },
  { kind: 'no-places' },
  { kind: 'no-chat' },
  { kind: 'poster-only' },
  { kind: 'person-unknown' },
];

describe('what did not work', () => {
  it('is said in a sentence of its own for every reason and language', () => {
    const said = texts.locales.flatMap((locale) => [
      ...REFUSALS.map((refusal) => cards.refusalText(refusal, locale)),
      ...PROBLEMS.map((problem) => cards.problemText(problem, locale)),
    ]);
    expect(new Set(said).size).toBe(texts.locales.length * (REFUSALS.length + PROBLEMS.length));
    expect(said.filter((text) => /\{\{|refusal\.|problem\./.test(text))).toEqual([]);
  });

  it.each(texts.locales)('begins with a capital in %s, and so does all that names a place', (locale) => {
    const phrases = texts.in(locale);
    const place = phrases.t('place.this-channel');
    const said = PROBLEMS.map((problem) =>
      cards.problemText('place' in problem ? { ...problem, place } : problem, locale),
    );
    const posted = phrases.t('board.posted.text', { title: 'Kick-off', place });
    // Quotation marks are no letters, and Chinese and Japanese have no capitals.
    expect([posted, ...said].filter((text) => /^\P{L}*\p{Ll}/u.test(text))).toEqual([]);
    // A name of ours in the middle of a sentence would need the right case in German.
    const naming = [posted, ...said].filter((text) => text.includes(place));
    expect(naming.filter((text) => !/[:：]\s*$/.test(text.slice(0, text.indexOf(place))))).toEqual([]);
  });

  it.each(texts.locales)(
    'in %s has buttons to try again and to post elsewhere, for every reason',
    (locale) => {
      const phrases = texts.in(locale);
      for (const trouble of TROUBLES) {
        const card = cards.trouble(trouble, 'board', { locale });
        expect(complaintsAbout(card.content)).toEqual([]);
        expect(cardText(card)).toContain('Kick-off');
        expect(buttonsOf(card.content).map(({ title, data }) => [title, boardActionOf(data)])).toEqual([
          [phrases.t('board.button.try-again'), { verb: 'board-retry', board: 'board' }],
          [phrases.t('board.button.elsewhere'), { verb: 'board-elsewhere', board: 'board' }],
        ]);
      }
    },
  );

  it('is a valid card for clients without toasts', () => {
    const card = cards.refusal(
      { code: 'board_task_claimed', by: { id: 'x', name: ODD_NAME } },
      { locale: 'en' },
    );
    expect(complaintsAbout(card.content)).toEqual([]);
    expect(cardText(card)).toContain(`${ODD_NAME} has claimed this task.`);
  });
});
