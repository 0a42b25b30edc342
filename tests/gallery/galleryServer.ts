import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Texts } from '../../src/i18n/texts';
import { keptPictures } from '../pictures/keptFiles';
import type { Scene } from '../screenshots/scenes';
import { stageScripts } from '../screenshots/stage';
import { lookOf, THEMES } from '../screenshots/theme';
import { GALLERY_SCRIPT, galleryPage } from './galleryPage';

type Answer = { type: string; body: string };

/** Serves the gallery on this machine alone; `port` 0 is any that is free. Returns the address of the page. */
export async function serveGallery(scenes: () => Scene[], texts: Texts, port: number): Promise<string> {
  const server = createServer((request, response) => {
    const answer = answerTo(new URL(request.url ?? '/', 'http://localhost'), scenes, texts);
    response.writeHead(answer ? 200 : 404, {
      'content-type': `${answer?.type ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(answer?.body ?? 'There is nothing here.');
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/`;
}

function answerTo(url: URL, scenes: () => Scene[], texts: Texts): Answer | undefined {
  const script = /^\/script\/(\d)\.js$/.exec(url.pathname);
  if (script) return { type: 'text/javascript', body: stageScripts()[Number(script[1])] ?? '' };
  switch (url.pathname) {
    case '/':
      return { type: 'text/html', body: galleryPage(texts.locales, stageScripts().length) };
    case '/gallery.js':
      return { type: 'text/javascript', body: GALLERY_SCRIPT };
    case '/looks':
      return json(Object.fromEntries(THEMES.map((theme) => [theme, lookOf(theme)])));
    case '/cards':
      return json(cardsIn(url.searchParams.get('locale') ?? 'en', scenes()));
    default:
      return undefined;
  }
}

/** Each card with its size in UTF-16 units, and the picture of it that is kept. */
function cardsIn(locale: string, scenes: readonly Scene[]): unknown[] {
  const kept = keptPictures(locale);
  return scenes.map(({ name, card }) => {
    const { content, summary } = card(locale);
    return { name, content, summary, units: JSON.stringify(content).length, kept: kept[name] ?? null };
  });
}

function json(value: unknown): Answer {
  return { type: 'application/json', body: JSON.stringify(value) };
}
