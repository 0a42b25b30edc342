import type { Locale } from '../../../playbook/locale';
import type { CommandWords } from '../commandWords';
import type { DueReader } from '../due/dueSaid';
import { leftOver } from '../due/leftOver';
import { hasJoinedWords, wordsOf } from '../tokens';
import { detailPhrases } from './detailPhrases';
import type { Details, Span } from './details';
import { joinedSpans } from './joinedSpans';
import { spacedSpans } from './spacedSpans';
import { titleSaid } from './titleSaid';
import { withoutTail } from './withoutTail';

/** What a text says of a board besides its tasks and its due date, and the text without that. */
export type WithDetails = {
  details: Pick<Details, 'title' | 'language' | 'every' | 'isMine' | 'unread'>;
  rest: string;
  /** Whether the title has quotation marks. */
  isQuoted: boolean;
};

type Range = { start: number; end: number };

/**
 * @param served the languages that the bot speaks
 * @returns a function of a text; `isNamed`: whether what stands in quotation marks behind the name of a board is its title
 */
export function detailsReader(
  words: ReadonlyMap<Locale, CommandWords>,
  served: readonly Locale[],
  due: DueReader,
): (text: string, isNamed?: boolean) => WithDetails {
  const all = [...words];
  const phrasesOf = (isSpaced: boolean) =>
    all
      .filter(([, own]) => own.due.spaced === isSpaced)
      .flatMap(([locale]) => detailPhrases(locale, words, served));
  const around = new Set(all.flatMap(([, own]) => firstWords(own)));
  const spaced = spacedSpans(phrasesOf(true), (word) => around.has(word));
  const joined = joinedSpans(phrasesOf(false));
  const spansIn = (text: string) => apart([...spaced(text), ...(hasJoinedWords(text) ? joined(text) : [])]);
  const ends = all.flatMap(([, { details }]) => details.titleEnd);
  const after = all.flatMap(([, { details }]) => details.titleAfter);
  const boards = all.flatMap(([, { request }]) => request.boards.map((name) => name.toLowerCase()));
  const polite = all.flatMap(([, own]) => [...own.polite, ...own.request.polite]);
  const and = all.flatMap(([, { details }]) => details.and);

  return (text, isNamed = true) => {
    const spans = spansIn(text);
    const named = titleSaid(
      text,
      spans.filter(({ kind }) => kind === 'title'),
      { ends: hasJoinedWords(text) ? ends : [], after, boards: isNamed ? boards : [] },
    );
    const isQuoted = named !== undefined && text.charAt(named.inner.start) !== named.title.charAt(0);
    const title = named && (isQuoted ? named.title : withoutTail(named.title, { spansIn, due, polite, and }));
    // What a title begins with ends where its last detail begins.
    const cut =
      named && title !== undefined && !isQuoted ? text.indexOf(title, named.inner.start) : undefined;
    const titleEnd = cut === undefined || named?.title === title ? named?.end : cut + (title?.length ?? 0);
    const titleRange = named && { start: named.start, end: titleEnd ?? named.end };
    const others = spans.filter(
      ({ start }) => !titleRange || start < titleRange.start || start >= titleRange.end,
    );

    const languages = others.filter((span) => span.kind === 'language');
    const periods = others.filter((span) => span.kind === 'every');
    const [language, ...moreLanguages] = languages;
    const [every, ...morePeriods] = periods;
    const written = ({ start, end }: Range) => text.slice(start, end).trim();
    const dangling = others.filter((span) => span.kind === 'to' && isLast(text, span, others));
    const mine = others.filter((span) => span.kind === 'me');
    const gone: Range[] = [
      ...languages,
      ...periods,
      ...dangling,
      ...mine,
      ...(titleRange ? [titleRange] : []),
    ];
    return {
      details: {
        title: title ?? null,
        language: language?.locale ?? null,
        every: every ? { text: written(every), every: every.every, weekday: every.weekday } : null,
        isMine: mine.length > 0,
        unread: [...moreLanguages, ...morePeriods].map(written),
      },
      rest: gone
        .sort((a, b) => b.start - a.start)
        .reduce((left, { start, end }) => leftOver(left, start, end), text)
        .trim(),
      isQuoted,
    };
  };
}

/** With what a part of the request or another detail begins. */
function firstWords({ request, due, details, polite }: CommandWords): string[] {
  const { post, make, boards, tasks, here, fresh, into } = request;
  const said = [post, make, boards, tasks, here, fresh, into, polite, due.strong, due.weak];
  const { title, to, every, everyDay, everyOther, language } = details;
  const own = [title, to, details.for, details.and, language, everyDay, everyOther, ...Object.values(every)];
  return [...said, ...own].flat().flatMap((phrase) => {
    // The name of a language or a day alone begins nothing.
    const first = phrase.startsWith('{') ? [] : wordsOf(phrase);
    return first.slice(0, 1);
  });
}

/** Of spans that overlap, the longer one. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

/** Whether nobody is named after the words that give tasks to somebody: who is mentioned is not in the text. */
function isLast(text: string, { end }: Range, spans: readonly Span[]): boolean {
  const next = spans.find(({ start }) => start >= end)?.start ?? text.length;
  return !/[\p{L}\p{N}]/u.test(text.slice(end, next));
}
