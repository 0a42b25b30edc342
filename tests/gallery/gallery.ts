import path from 'node:path';
import { parseArgs } from 'node:util';
import { createAnswering } from '../../src/answering/answering';
import { loadPlaybook } from '../../src/content/load';
import { createTexts, type Texts } from '../../src/i18n/texts';
import type { Playbook } from '../../src/playbook/playbook';
import { findChromium } from '../browser/chromium';
import { keepPictures } from '../pictures/keepPictures';
import { pseudoPlaybook } from '../pseudo/pseudoPlaybook';
import { pseudoTexts } from '../pseudo/pseudoTexts';
import { everyScene } from '../screenshots/everyScene';
import { serveGallery } from './galleryServer';

const USAGE = `npm run cards [-- <prefix>]            a page with every card whose name begins so, until Ctrl-C
npm run cards -- --port <number>       the same on this port
npm run cards -- --keep [<prefix>]     measures the cards anew for the test of the kept pictures (needs Chromium)
`;

/** The gallery of cards, or the measuring of all of them. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keep: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const [prefix = ''] = positionals;
  const { playbook: own } = await loadPlaybook(path.join(__dirname, '..', '..', 'content'));
  const shown = (playbook: Playbook, texts: Texts) => {
    const told = { playbook, answering: createAnswering(playbook) };
    return () => everyScene(told, texts).filter(({ name }) => name.startsWith(prefix));
  };
  if (values.keep) {
    const chromium = findChromium();
    if (!chromium) throw new Error('No Chromium found: set CHROMIUM_PATH, or put chromium on the PATH.');
    const count = await keepPictures(chromium, shown(own, createTexts())(), prefix === '');
    process.stdout.write(`Kept ${count} pictures in tests/pictures/kept.\n`);
    return;
  }
  const texts = pseudoTexts();
  const scenes = shown(pseudoPlaybook(own), texts);
  const url = await serveGallery(scenes, texts, Number(values.port ?? 0));
  process.stdout.write(
    `The cards are shown at ${url} until Ctrl-C. Templates are read anew with each reload.\n`,
  );
}

void main();
