import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createAnswering } from '../../src/answering/answering';
import { createCards } from '../../src/cards/cards';
import { loadPlaybook } from '../../src/content/load';
import { createTexts } from '../../src/i18n/texts';
import { findChromium, openRenderer } from './renderer';
import { scenesOf } from './scenes';
import { smallPng } from './smallPng';

const ROOT = path.join(__dirname, '..', '..');
const FOLDER = path.join(ROOT, 'docs', 'cards');
const PHONE = 320;
const DESKTOP = 560;
const LARGEST_FILE = 60_000;

/** Which languages and widths are shown of every card, and of some more. */
const EVERY: [locale: string, width: number][] = [
  ['en', PHONE],
  ['ja', PHONE],
];
const SOME: [locale: string, width: number, scenes: string[]][] = [
  ['de', DESKTOP, ['tasks', 'welcome', 'resources']],
  ['zh-CN', PHONE, ['resources']],
  ['es', PHONE, ['welcome']],
  ['pt-BR', PHONE, ['phases']],
];

/** Pictures of every card template by Microsoft's renderer in Chromium, into `docs/cards`, with an index. */
async function main(): Promise<void> {
  const chromium = findChromium();
  if (!chromium) throw new Error('No Chromium found: set CHROMIUM_PATH or put chromium on the PATH.');
  const { playbook } = await loadPlaybook(path.join(ROOT, 'content'));
  const texts = createTexts();
  const scenes = scenesOf(playbook, createAnswering(playbook), createCards(texts), texts);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const renderer = await openRenderer(chromium);
  const index: string[] = [];
  for (const scene of scenes) {
    const shown = [...EVERY, ...SOME.filter(([, , names]) => names.includes(scene.name))];
    const cells: string[] = [];
    for (const [locale, width] of shown) {
      const file = `${scene.name}-${locale}-${width}.png`;
      const picture = smallPng(await renderer.picture(scene.card(locale), locale, width));
      if (picture.length > LARGEST_FILE)
        throw new Error(`${file}: ${picture.length} bytes, expected at most ${LARGEST_FILE}`);
      writeFileSync(path.join(FOLDER, file), picture);
      cells.push(`![${scene.name}, ${locale}, ${width} px](${file})`);
    }
    index.push(`## ${scene.name}\n\n${cells.join(' ')}\n`);
  }
  await renderer.close();
  writeFileSync(path.join(FOLDER, 'README.md'), `${INTRODUCTION}\n${index.join('\n')}`);
}

const INTRODUCTION = `# The cards

Every template of \`cards/\`, filled from \`content/\` and drawn by Microsoft's Adaptive Cards renderer with the host
configuration of Teams (light). \`npm run screenshots\` makes these pictures; the number is the width in CSS pixels.
`;

void main();
