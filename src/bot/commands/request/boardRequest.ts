import type { Locale } from '../../../playbook/locale';
import type { Mentioned } from '../../turn/turn';
import type { CommandWords } from '../commandWords';
import { type Details, NO_DETAILS } from '../details/details';
import { mentionsReader } from '../details/mentionsSaid';
import { partsReader } from '../details/partsSaid';
import { detailsReader } from '../details/readDetails';
import { type DueSaid, dueReader } from '../due/dueSaid';
import { leftOver } from '../due/leftOver';
import { tokensOf, wordsOf } from '../tokens';
import { boardRequestFilter } from './mayAskForBoard';
import { LONGEST_REQUEST, namedProcessReader } from './namedProcess';
import { requestedBoardReader } from './requestedBoard';

/**
 * `process` is the name as written, empty if none was given. `question` asks the playbook for the same tasks. `due` is
 * null if no due date was named.
 */
export type BoardRequest = { process: string; question: string; due: DueSaid | null; details: Details };

/** Who else is mentioned, the text with their names, and whether the playbook has anything of a name. */
export type Named = {
  written: string;
  mentioned: readonly Mentioned[];
  isKnown: (name: string) => boolean;
};
export const NOBODY_NAMED: Named = { written: '', mentioned: [], isKnown: () => true };

/** A request without its details; `rest`: what of its text is left without the due date. */
type Plain = Omit<BoardRequest, 'details'> & { rest: string };

/** Creates a function that reads a request for a new board; undefined if the text is none. */
export function boardRequestReader(
  words: ReadonlyMap<Locale, CommandWords>,
  served: readonly Locale[],
): (text: string, named: Named) => BoardRequest | undefined {
  const all = [...words.values()];
  const mayAskForBoard = boardRequestFilter(all);
  const phrase = namedProcessReader(all);
  const sentence = requestedBoardReader(all);
  const namedProcess = (text: string, isDated = false) => phrase(text) ?? sentence(text, isDated);
  const due = dueReader(words);
  const readDetails = detailsReader(words, served, due);
  const peopleIn = mentionsReader(all.map(({ details }) => details));
  const partsIn = partsReader(all);
  const leads = new Set(all.flatMap(({ details }) => details.for.flatMap(wordsOf)));

  const plain = (text: string): Plain | undefined => {
    const dated = due(text);
    const named = dated && namedProcess(dated.rest, true);
    if (named) return { ...named, due: dated.due, rest: dated.rest };
    const whole = namedProcess(text);
    return whole && { ...whole, due: null, rest: text };
  };

  /** "A board called Contoso for the migration": what names no process elsewhere names it behind the title. */
  const processAfter = (title: string | null, rest: string) => {
    const tokens = tokensOf(title ?? '');
    const at = tokens.findLastIndex(({ word }, index) => index > 0 && leads.has(word));
    const [before, lead] = [tokens[at - 1], tokens[at]];
    if (title === null || !before || !lead) return undefined;
    const whole = `${rest} ${title.slice(lead.start)}`;
    return plain(whole)?.process ? { rest: whole, title: title.slice(0, before.end) } : undefined;
  };

  /** The request without names that the playbook does not have, unless nothing names the process then. */
  const withoutUnknown = (text: string, isKnown: Named['isKnown']) => {
    const asked = plain(text);
    const unknown = asked ? partsIn(asked.rest).filter(({ name }) => !isKnown(name)) : [];
    if (!asked || unknown.length === 0) return asked && { asked, unread: [] };
    const rest = unknown
      .sort((a, b) => b.start - a.start)
      .reduce((left, { start, end }) => leftOver(left, start, end), asked.rest);
    const known = namedProcess(rest, asked.due !== null);
    if (!known || (known.process === '' && asked.process !== '')) return { asked, unread: [] };
    return { asked: { ...asked, ...known }, unread: unknown.map(({ name }) => name).reverse() };
  };

  return (text, { written, mentioned, isKnown }) => {
    if (text.length > LONGEST_REQUEST || !mayAskForBoard(text)) return undefined;
    const given = peopleIn(written, mentioned);
    const whole = given?.rest ?? text;
    const named = readDetails(whole);
    // "A board “Migration”": where nothing else names the process, it may be that.
    const isProcess =
      named.isQuoted && plain(named.rest)?.process === '' && isKnown(named.details.title ?? '');
    const { details, rest, isQuoted } = isProcess ? readDetails(whole, false) : named;
    const bare = plain(rest);
    const parted = bare?.process === '' && !isQuoted ? processAfter(details.title, rest) : undefined;
    const read = withoutUnknown(parted?.rest ?? rest, isKnown);
    if (!read) {
      const asked = plain(text);
      return asked && request(asked, NO_DETAILS);
    }
    return request(read.asked, {
      ...details,
      title: parted?.title ?? details.title,
      people: given?.people ?? [],
      unread: [...details.unread, ...read.unread],
    });
  };
}

function request({ process, question, due }: Plain, details: Details): BoardRequest {
  return { process, question, due, details };
}
