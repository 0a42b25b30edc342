import type { Link } from '../../playbook/page';
import { withoutEnd } from '../../playbook/withoutEnd';
import { press, showAction } from '../card/button';
import { shortened } from '../card/shortened';
import type { TemplateData } from '../card/templates';
import { typesetLine } from '../typeset/line';
import { openable } from '../typeset/openable';
import { plainRun, type Run } from '../typeset/runs';

/**
 * A link in a list. One whose own text says nothing ("here", a number, an address) stands in the sentence it was
 * written in. `open` shows a page of the playbook; there is none for what a browser opens.
 */
export function linkRow(link: Link, bareWords: ReadonlySet<string>): TemplateData {
  const url = openable(link.url);
  const text = shortened(link.text.trim() || link.url, 300);
  const run: Run = { ...plainRun(text), url };
  const line = saysNothing(link.text, bareWords) ? inSentence(run, link.context) : [run];
  const page = url === null ? link.page : null;
  return {
    line: typesetLine(line),
    opensPage: page !== null,
    open: page === null ? '' : press({ title: text, action: showAction({ kind: 'page', page }) }),
  };
}

/** The words for "here" in every language, from the catalogues' lists. */
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

/** The sentence with the link where its text stands in it, else the sentence and then the link. */
function inSentence(link: Run, context: string): Run[] {
  const sentence = shortened(context.replace(/\s+/gu, ' ').trim(), 600);
  if (sentence === '' || sentence === link.text) return [link];
  const at = wordPosition(sentence, link.text);
  if (at < 0) return [plainRun(`${sentence} `), link];
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + link.text.length);
  return [plainRun(before), link, plainRun(after)].filter((run) => run.text !== '');
}

/** Where `word` stands by itself ("here" is not in "where"); Chinese and Japanese set no spaces around words. */
function wordPosition(sentence: string, word: string): number {
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
    const around = [sentence.charAt(at - 1), sentence.charAt(at + word.length)];
    if (around.every((character) => !/[\p{Script=Latin}\d]/u.test(character))) return at;
  }
  return sentence.indexOf(word);
}
