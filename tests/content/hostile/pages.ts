import { pageText } from '../live/contentFolder';
import type { Random } from './random';

const HEADER =
  '| Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |\n|--|--|--|--|--|\n';
const FRONT = '---\ntitle: FastTrack Partner Playbook - Hostile\nms.date: 06/01/2020\n---\n\n# Hostile\n\n';
/** Names that every object of JavaScript has. */
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];

const many = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join('');

/** Texts and bytes that a page may have, each by what is wrong with it. */
export const HOSTILE_PAGES: Readonly<Record<string, (random: Random) => string | Uint8Array>> = {
  'bytes that are no UTF-8': (random) => Uint8Array.from({ length: 5000 }, () => 128 + random(128)),
  'any bytes': (random) => Uint8Array.from({ length: 20_000 }, () => random(256)),
  'UTF-16': () => Buffer.from(`\ufeff${pageText('Wide')}`, 'utf16le'),
  'byte order marks everywhere': () => `\ufeff\ufeff${pageText('Marked').replaceAll('\n', '\n\ufeff')}`,
  'zero bytes': () => `${FRONT}\0\0\0 a\0b\0\n${'\0'.repeat(5000)}`,
  'half characters': () => `${FRONT}${'\ud800'.repeat(100)} [\udc00](\ud801)`,
  'carriage returns only': () => pageText('Returned').replaceAll('\n', '\r'),
  'invisible characters': () => many(5000, (at) => `\u200b\u202e${at}\u2066`),
  'one endless word': () => FRONT + 'a'.repeat(900_000),
  'one endless line of words': () => FRONT + 'word '.repeat(100_000),
  'one endless word with a hyphen': () => `${FRONT}${'a'.repeat(150_000)}-b`,
  'words that are all different': () =>
    FRONT + many(30_000, (at) => `w${at.toString(36)}x `).replace(/.{500}/g, '$&\n'),
  'more characters than a page may have': () => FRONT + many(30_000, (at) => `Line ${at}.\n`),
  'a table of 100,000 rows': () => FRONT + HEADER + many(100_000, (at) => `| ${at} | a | M | FE | |\n`),
  'a table of 950 rows': () =>
    FRONT + HEADER + many(950, (at) => `| ${at} | Do ${at} | M | FE | Exchange |\n`),
  'a table of 950 roles and services': () =>
    FRONT + HEADER + many(950, (at) => `| ${at} | a | M | Role ${at} one | Tool ${at} / Other ${at} |\n`),
  'a table of 950 broken rows': () => FRONT + HEADER + many(950, (at) => `| ${at} | a M FM\n`),
  'a row of 7,500 cells': () => `${FRONT}${HEADER}${'| a '.repeat(2500)}\n${'|'.repeat(5000)}\n`,
  'rows without a table': () => FRONT + many(950, () => '| 12 | a | M | FM |\n\n'),
  'lists 2,000 deep': () => FRONT + many(2000, (at) => `${' '.repeat(at % 9000)}- a\n`).slice(0, 190_000),
  'quotes 4,000 deep': () => `${FRONT}${'> '.repeat(4000)}a\n`,
  'brackets 9,000 deep': () => `${FRONT}${'['.repeat(9000)}a${'](b)'.repeat(1900)}\n`,
  'stars without end': () => FRONT + many(3900, () => '**a *b _c __d \n'),
  'backticks without end': () => `${FRONT}${many(130, (at) => `${'`'.repeat(at)} `)}\n\`\`\`\nopen`,
  'entities without end': () => `${FRONT}${'&#0;&#x110000;&amp;&lt;\n'.repeat(3900)}`,
  'nothing but headings': () => FRONT + many(3900, (at) => `### ${at} FTOP Tasks\n`),
  'nothing but "FTOP Tasks"': () => FRONT + '### FTOP Tasks\n'.repeat(3900),
  'nothing but approaches': () => FRONT + '## Approach\n### 1. a\n'.repeat(1900),
  'nothing but roles': () =>
    `${FRONT}## Approach\n\n${many(1900, (at) => `Primary Role: **Role ${at}**\n\n`)}`,
  'nothing but phases': () => many(1900, (at) => `Phase: **Phase ${at}**\n\n`),
  'dead links': () => FRONT + many(1900, (at) => `[page ${at}](page-${at}-that-is-not-there.md)\n`),
  'links without end': () => FRONT + many(900, (at) => `[a](http://b${at}.c `),
  'an open comment': () => `${FRONT}<!-- ${'<b <a href= '.repeat(900)}`,
  'a merge conflict': () => `${FRONT}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n`.repeat(399),
  'includes of itself': () => `${FRONT}${'[!INCLUDE [x](x.md)] '.repeat(400)}`,
  'broken includes': () => `${FRONT}${'[!INCLUDE [x]( \n'.repeat(3900)}`,
  'an alias bomb': () =>
    `---\na0: &a0 [x, x]\n${many(40, (at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}]\n`)}title: *a40\n---\n# Bomb\n`,
  'merge keys': () =>
    `---\nbase: &base {a: 1}\n${many(300, (at) => `k${at}: {<<: [*base, *base]}\n`)}---\n# Merged\n`,
  'deep front matter': () => `---\ntitle: ${'['.repeat(9000)}\n---\n# Deep\n`,
  'front matter in JavaScript': () => '---js\n{ title: process.exit(1) }\n---\n# Code\n',
  'front matter that names a language': () => '---coffee\ntitle: a\n---\n# Code\n',
  'tags of YAML': () =>
    '---\ntitle: !!js/function "function () { process.exit(1) }"\nx: !!binary AAAA\n---\n# Tags\n',
  'endless front matter': () => `---\n${many(60_000, (at) => `key${at}: value\n`)}`,
  'a front matter of one line': () => `---\ntitle: ${'a '.repeat(90_000)}\n---\n# Long\n`,
  'keys of every object': () =>
    `---\n${INHERITED.map((name) => `${name}: {polluted: yes}`).join('\n')}\n---\n# __proto__\n\nPhase: **constructor**\n\n## toString\n\n${HEADER}${INHERITED.map((name, at) => `| ${at + 1} | ${name} | M | ${name} | ${name} / ${name} |\n`).join('')}\n[__proto__](__proto__.md) [constructor](constructor.md)\n`,
  'only spaces': () => ' \t\n'.repeat(3900),
  nothing: () => '',
};
