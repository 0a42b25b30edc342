import type { Link } from '../../playbook/page';
import { withoutEnd } from '../../playbook/withoutEnd';
import { press, showAction } from '../card/button';
import { shortened } from '../card/shortened';
import type { TemplateData } from '../card/templates';
import { typesetLine } from '../typeset/line';
import { openable } from '../typeset/openable';
import { plainRun, type Run } from '../typeset/runs';

/**
 * A link in a list. If its text says nothing on its own ("here", a number, a URL), the sentence around it is shown too.
 * `open` shows a page of the playbook; it is empty for links that a browser opens.
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

/** The sentence with the link inside it; if the link's text is not in the sentence, the link comes after it. */
function inSentence(link: Run, context: string): Run[] {
  const sentence = shortened(context.replace(/\s+/gu, ' ').trim(), 600);
  if (sentence === '' || sentence === link.text) return [link];
  const at = wordPosition(sentence, link.text);
  if (at < 0) return [plainRun(`${sentence} `), link];
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + link.text.length);
  return [plainRun(before), link, plainRun(after)].filter((run) => run.text !== '');
}

/** Finds `word` as a whole word ("here" is not in "where"). Chinese and Japanese have no spaces around words. */
function wordPosition(sentence: string, word: string): number {
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
    const around = [sentence.charAt(at - 1), sentence.charAt(at + word.length)];
    if (around.every((character) => !/[\p{Script=Latin}\d]/u.test(character))) return at;
  }
  return sentence.indexOf(word);
}
