import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createAnswering } from '../../src/answering/answering';
import { loadPlaybook } from '../../src/content/load';
import { createTexts } from '../../src/i18n/texts';
import { findChromium } from '../browser/chromium';
import { picturedScenes } from './everyScene';
import { openRenderer, type Renderer } from './renderer';
import type { Scene } from './scenes';
import { smallPng } from './smallPng';
import type { Theme } from './theme';

const ROOT = path.join(__dirname, '..', '..');
const FOLDER = path.join(ROOT, 'docs', 'cards');
const PHONE = 320;
const DESKTOP = 560;
const LARGEST_FILE = 64_000;

type Shot = [locale: string, width: number, theme?: Theme];

/** Which languages and widths are shown of every card, and of some more. */
const EVERY: Shot[] = [
  ['en', PHONE],
  ['ja', PHONE],
];
const SOME: [...shot: Shot, scenes: string[]][] = [
  ['de', DESKTOP, 'light', ['tasks', 'tasks-of-service', 'welcome', 'resources', 'quote', 'also', 'closest']],
  ['zh-CN', PHONE, 'light', ['resources']],
  ['es', PHONE, 'light', ['welcome']],
  ['pt-BR', PHONE, 'light', ['phases']],
];

const LOCALES = ['en', 'de', 'es', 'ja', 'pt-BR', 'zh-CN'];
/** The card in the channel, and what answers words about one: in six languages, some of them in both themes. */
const BOARDS = [
  'board-new',
  'board-some',
  'board-done',
  'board-long',
  'board-about-board',
  'board-about-task',
];
const DARK_TOO = [
  'board-some',
  'board-task',
  'board-menu',
  'board-menu-repeat',
  'board-menu-template',
  'board-several',
  'board-people',
  'board-repeated',
  'board-template',
  'board-templates',
  'board-form',
  'board-digest',
  'board-about-board',
  'board-about-task',
];

/** Pictures of every card template by Microsoft's renderer in Chromium, into `docs/cards`, with an index. */
async function main(only: string | undefined): Promise<void> {
  const chromium = findChromium();
  if (!chromium) throw new Error('No Chromium found: set CHROMIUM_PATH or put chromium on the PATH.');
  const { playbook } = await loadPlaybook(path.join(ROOT, 'content'));
  const texts = createTexts();
  const scenes = picturedScenes({ playbook, answering: createAnswering(playbook) }, texts);
  if (only === undefined) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const renderer = await openRenderer(chromium);
  const index: string[] = [];
  for (const scene of scenes.filter(({ name }) => name.startsWith(only ?? ''))) {
    const cells: string[] = [];
    for (const shot of shotsOf(scene.name)) cells.push(await take(scene, shot, renderer));
    index.push(`## ${scene.name}\n\n${cells.join(' ')}\n`);
  }
  await renderer.close();
  if (only === undefined) {
    writeFileSync(path.join(FOLDER, 'README.md'), `${INTRODUCTION}\n${index.join('\n')}`);
  }
}

function shotsOf(scene: string): Shot[] {
  const more = SOME.filter((entry) => entry[3].includes(scene)).map(
    ([...entry]): Shot => [entry[0], entry[1]],
  );
  if (!/^(board|team)-/.test(scene)) return [...EVERY, ...more];
  const locales = BOARDS.includes(scene) ? LOCALES : ['en', 'de'];
  const dark = DARK_TOO.includes(scene) ? (BOARDS.includes(scene) ? LOCALES : ['en']) : [];
  return [
    ...locales.map((locale): Shot => [locale, PHONE]),
    ...dark.map((locale): Shot => [locale, PHONE, 'dark']),
  ];
}

/** The Markdown that shows the picture. */
async function take({ name, card }: Scene, shot: Shot, renderer: Renderer): Promise<string> {
  const [locale, width, theme = 'light'] = shot;
  const file = `${name}-${locale}-${width}${theme === 'dark' ? '-dark' : ''}.png`;
  const picture = smallPng(await renderer.picture(card(locale), locale, width, theme));
  if (picture.length > LARGEST_FILE)
    throw new Error(`${file}: ${picture.length} bytes, expected at most ${LARGEST_FILE}`);
  writeFileSync(path.join(FOLDER, file), picture);
  return `![${name}, ${locale}, ${width} px${theme === 'dark' ? ', dark' : ''}](${file})`;
}

const INTRODUCTION = `# The cards

Every template of \`cards/\`, filled from \`content/\` and drawn by Microsoft's Adaptive Cards renderer with the host
configuration of Teams (light, else it says so). \`npm run screenshots\` makes these pictures, \`npm run screenshots --
board-\` only those whose name begins so; the number is the width in CSS pixels.
`;

void main(process.argv[2]);
