import { MARK } from './marks';
import type { Random } from './random';

const SURROGATES = ['\ud800', '\udfff', '\udc00\ud83d', 'a\ud83d', '\ud83d!'];
const ODD_CHARACTERS = [
  ...SURROGATES,
  '\u0000',
  '\u202e',
  '\ufeff',
  '\u200b\u200d',
  '\uffff',
  'e\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦',
  'ﷺ',
  'İ',
  'ß',
  'ｶﾞ',
  '㍿',
  '\u2028',
  '\r\n',
];
/** Where one of them repeats, expressions that look for mail, mentions, links, numbers or markup have most to do. */
const REPEATED = [
  'a',
  ' ',
  '@',
  'a@',
  'a@a.',
  '.',
  '..a',
  '-',
  '1',
  '1 ',
  '+1-',
  '<',
  '<at>',
  '</at>',
  '<at>x</at>',
  '<a href="',
  '&nbsp;',
  '&amp;',
  '[',
  '[](',
  '![',
  '**',
  '_a',
  '`',
  '\\',
  '{{',
  '${',
  '|',
  '\n',
  '\t ',
  '日',
  'ー',
  'ァ',
  'の',
  'u\u0308',
  '\u0301',
  '😀',
  '/',
  'http://',
  'www.a.',
  'x:',
  '("',
  '*a',
  'task ',
  'not ',
  'without ',
  'and ',
  'tasks for ',
  ', ',
  '?',
];
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'then',
  'toJSON',
];

/** A text that nobody types, at most about `longest` characters long. */
export function oddText(random: Random, longest: number): string {
  switch (random.below(7)) {
    case 0:
      return '';
    case 1:
      return random.pick(NAMES);
    case 2:
      return random.some(ODD_CHARACTERS, 1 + random.below(30)).join(random.pick(['', ' ', 'a']));
    case 3:
    case 4:
      return repetition(random, longest);
    case 5:
      return String.fromCharCode(...Array.from({ length: random.below(200) }, () => random.below(0x10000)));
    default:
      return `${MARK}${random.some(REPEATED, random.below(40)).join('')}`;
  }
}

/** The same few characters over and over, and in the end something else: what takes a bad expression longest. */
export function repetition(random: Random, longest: number): string {
  const repeated = random.some(REPEATED, random.pick([1, 1, 2, 3])).join('');
  // As long as it may be is what takes longest, and what is refused by its length takes no time at all.
  const most = Math.max(1, Math.floor((longest - 2) / repeated.length));
  const times = random.once(2) ? most : random.below(most);
  return `${random.pick(['', '', 'x', ' '])}${repeated.repeat(times)}${random.pick(['', '!', 'x', '"'])}`;
}

/** A value of JSON in a place where it does not belong. */
export function oddValue(random: Random): unknown {
  switch (random.below(14)) {
    case 0:
      return null;
    case 1:
      return random.pick([0, -1, 0.5, 1e308, -1e308, 2 ** 53, 1e-9, 4047]);
    case 2:
      return random.once(2);
    case 3:
      return [];
    case 4:
      return {};
    case 5:
      return nested(random, random.pick([3, 10, 40, 60]));
    case 6:
      return Array.from({ length: random.below(300) }, () => random.pick([null, 1, MARK, {}, []]));
    case 7:
      return { [random.pick(NAMES)]: { [random.pick(NAMES)]: MARK } };
    case 8:
      return random.pick(['2026-01-31T12:00:00Z', '9999999-01-01', 'yesterday', '0000-00-00', '2026-02-30']);
    case 9:
      return random.pick([
        'http://127.0.0.1:1/',
        'file:///etc/passwd',
        'http://[',
        'javascript:x',
        'https://x\u0000y/',
      ]);
    default:
      return oddText(random, random.once(8) ? 60_000 : 3000);
  }
}

function nested(random: Random, depth: number): unknown {
  let value: unknown = MARK;
  for (let level = 0; level < depth; level += 1)
    value = random.once(2) ? [value] : { [random.pick(['action', 'data', 'value', 'a'])]: value };
  return value;
}
