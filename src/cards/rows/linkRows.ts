import type { Link } from '../../playbook/page';
import { withoutEnd } from '../../playbook/withoutEnd';
import { press, showAction } from '../card/button';
import type { TemplateData } from '../card/templates';
import { shortened } from '../text/shortened';
import { typesetLine, typesetText } from '../typeset/line';
import { openable } from '../typeset/openable';
import { plainRun, type Run } from '../typeset/runs';

const SMALL = { size: 'Small', isSubtle: true, spacing: 'None' } as const;

/**
 * The links of a list in rows, with the sentences around them; links of one sentence are in one row. A row whose `open`
 * is not empty shows a page of the playbook.
 */
export function linkRows(links: readonly Link[], bareWords: ReadonlySet<string>): TemplateData[] {
  const rows: Link[][] = [];
  for (const link of links) {
    const row = rows.at(-1);
    if (row && sharesSentence(row[0], link)) row.push(link);
    else rows.push([link]);
  }
  return rows.map((row) => linkRow(row, bareWords));
}

function sharesSentence(one: Link | undefined, other: Link): boolean {
  return (
    one !== undefined &&
    one.context === other.context &&
    sentenceOf(other) !== '' &&
    openable(one.url) !== null &&
    openable(other.url) !== null
  );
}

function linkRow(links: readonly Link[], bareWords: ReadonlySet<string>): TemplateData {
  const [first] = links;
  const page = first !== undefined && openable(first.url) === null ? first.page : null;
  const runs = links.map((link): Run => ({ ...plainRun(textOf(link)), url: openable(link.url) }));
  const sentence = first ? sentenceOf(first) : '';
  const line =
    page !== null && first && !saysNothing(first.text, bareWords) ? runs : inSentence(runs, sentence);
  return {
    line: typesetLine(line),
    context: page !== null && line === runs && saysMore(sentence, runs) ? typesetText(sentence, SMALL) : [],
    opensPage: page !== null,
    open:
      page === null ? '' : press({ title: runs[0]?.text ?? '', action: showAction({ kind: 'page', page }) }),
  };
}

function textOf(link: Link): string {
  return shortened(link.text.trim() || link.url, 300);
}

function sentenceOf(link: Link): string {
  return shortened(link.context.replace(/\s+/gu, ' ').trim(), 600);
}

function saysMore(sentence: string, runs: readonly Run[]): boolean {
  return plainWord(sentence) !== plainWord(runs.map(({ text }) => text).join(' '));
}

/** The words for "here" in all languages, from the lists in the catalogues. */
export function bareWordsOf(lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(',')).map(plainWord));
}

function saysNothing(text: string, bareWords: ReadonlySet<string>): boolean {
  const word = plainWord(text);
  return bareWords.has(word) || /^(?:https?:|www\.)|^[\d\p{P}\p{S}\s]*$/iu.test(word);
}

function plainWord(text: string): string {
  return withoutEnd(text.trim().toLowerCase(), (character) => '.:。：'.includes(character));
}

/** The sentence with its links inside it; a link whose text is not in the sentence comes after it. */
function inSentence(links: readonly Run[], sentence: string): Run[] {
  if (sentence === '') return spaced(links);
  const placed: Run[] = [];
  const after: Run[] = [];
  let rest = sentence;
  for (const link of links) {
    const at = wordPosition(rest, link.text);
    if (at < 0) {
      after.push(link);
      continue;
    }
    placed.push(plainRun(rest.slice(0, at)), link);
    rest = rest.slice(at + link.text.length);
  }
  placed.push(plainRun(rest));
  const line = placed.filter((run) => run.text !== '');
  return after.length === 0 ? line : spaced([...line, ...after]);
}

function spaced(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, index) => (index === 0 ? [run] : [plainRun(' '), run]));
}

/** Finds `word` as a whole word ("here" is not in "where"). Chinese and Japanese have no spaces around words. */
function wordPosition(sentence: string, word: string): number {
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
    const around = [sentence.charAt(at - 1), sentence.charAt(at + word.length)];
    if (around.every((character) => !/[\p{Script=Latin}\d]/u.test(character))) return at;
  }
  return sentence.indexOf(word);
}
