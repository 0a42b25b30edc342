import type { FormMessage, StoredBoard } from '../../../boards/history/storedBoard';
import { hasOutcome } from '../../../boards/keeping/boardJobs';
import type { BoardService } from '../../../boards/keeping/service';
import type { BoardCards } from '../../../cards/boardCards';
import type { Card } from '../../../cards/card/card';
import type { Texts } from '../../../i18n/texts';
import type { Locale } from '../../../playbook/locale';
import type { Job, JobHandler } from '../../../store/ports/jobs';
import { type Left, later } from '../../connector/left';
import { nextAttempt } from '../../connector/nextAttempt';
import type { Homes } from '../../directory/homes';
import type { LanguageOf } from '../../directory/languageOf';
import { placeName } from '../../directory/placeName';
import type { Knowledge } from '../../turn/knowledge';
import type { Trouble } from '../posting/troubleOf';
import { readTroubleSubject } from '../posting/troubleSubject';
import type { UpdateForm } from '../posting/updateForm';
import { messageLink } from '../views/messageLink';

export type OutcomeParts = {
  service: BoardService;
  homes: Homes;
  languageOf: LanguageOf;
  updateForm: UpdateForm;
  cards: BoardCards;
  texts: Texts;
  knowledge: () => Knowledge;
  now: () => number;
};

/**
 * Corrects the messages that told the poster how the posting of a board goes: they say where it is, that it was withdrawn
 * before, or why nobody tries any more. In the last case they are corrected again when it is posted after all.
 */
export function createOutcomeHandler(parts: OutcomeParts): JobHandler {
  const { service, homes, languageOf, updateForm, cards, texts, knowledge, now } = parts;

  const posted = async ({ board, cards: [card] }: StoredBoard, locale: Locale): Promise<Card> => {
    const home = await homes.of(board.place);
    const url = card ? messageLink(board.place, card, home) : null;
    const to = { place: placeName(board.place, home, texts.in(locale)), url };
    const actor = { ...board.poster, role: 'member', isManager: false } as const;
    return cards.posted(board, knowledge().playbook, to, { actor, locale, now: now(), notices: [] });
  };

  const failed = async ({ board }: StoredBoard, trouble: Trouble, locale: Locale): Promise<Card> => {
    const place = placeName(board.place, await homes.of(board.place), texts.in(locale));
    return cards.trouble({ ...trouble, title: board.title, place }, board.id, { locale });
  };

  const outcome = (stored: StoredBoard, trouble: Trouble | null, locale: Locale): Promise<Card> | Card => {
    const { board, cards: there } = stored;
    if (there.length === 0 && board.state === 'withdrawn') return cards.givenUp(board, { locale });
    return trouble === null || there.length > 0 ? posted(stored, locale) : failed(stored, trouble, locale);
  };

  const correct = async (
    stored: StoredBoard,
    form: FormMessage,
    trouble: Trouble | null,
    job: Job,
  ): Promise<Left> => {
    const locale = await languageOf(stored.board.poster.id, form.client);
    const delivery = await updateForm(form, await outcome(stored, trouble, locale), job.turns);
    const next = delivery && nextAttempt(delivery, job, now(), 'update');
    if (next?.kind === 'again') return next.at;
    if (next?.kind !== 'worked' || hasOutcome(stored)) await service.recordFormTold(stored.board.id, form);
    return null;
  };

  return async (job) => {
    let left: Left = null;
    for (const [id, trouble] of subjectsOf(job)) {
      const stored = await service.loadReadable(id);
      if (!stored || (trouble === null && !hasOutcome(stored))) continue;
      for (const form of stored.forms) left = later(left, await correct(stored, form, trouble, job));
    }
    return left === null ? { kind: 'done' } : { kind: 'retry', at: left };
  };
}

/** The boards of a job, with the newest trouble of each. */
function subjectsOf({ subjects }: Job): Map<string, Trouble | null> {
  const boards = new Map<string, Trouble | null>();
  for (const subject of subjects) {
    const read = readTroubleSubject(subject);
    if (read) boards.set(read.board, read.trouble);
    else if (!boards.has(subject)) boards.set(subject, null);
  }
  return boards;
}
