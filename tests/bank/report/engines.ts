import { type Locale, SOURCE_LOCALE } from '../../../src/playbook/locale';
import type { PageId } from '../../../src/playbook/page';
import { PEERS, type Peer, type Search } from '../../bench/ranking/rankingPeers';
import { table } from '../../bench/ranking/rankingTable';
import { type Asked, type AskedSplit, isRight, rankedPages, standsAlone } from './asked';
import type { OpenPlaybook } from './openPlaybook';
import { createReferenceMix } from './referenceMix';
import { type Share, shareOf } from './share';
import { partText } from './shareTable';

/** Finds the pages for a question, the best first. */
type Engine = { name: string; find(asked: Asked): readonly PageId[] | Promise<readonly PageId[]> };

type Found = { first: Share; amongThree: Share };

/** Markdown: on the questions that stand alone and have a page, what engines find in which nothing is learned, and the bot. */
export async function engineTable(splits: readonly AskedSplit[]): Promise<string> {
  const names: string[] = [];
  const columns: Map<string, Found>[] = [];
  const known = new Map<OpenPlaybook, readonly Engine[]>();
  for (const { playbook, asked } of splits) {
    const engines = known.get(playbook) ?? (await enginesOf(playbook));
    known.set(playbook, engines);
    const column = new Map<string, Found>();
    for (const engine of engines) {
      if (!names.includes(engine.name)) names.push(engine.name);
      column.set(engine.name, await tryOut(engine, asked.filter(standsAlone)));
    }
    columns.push(column);
  }
  return table(
    [
      '',
      ...splits.flatMap(({ split, asked }) => [
        `${split} (${asked.filter(standsAlone).length}), first`,
        'among three',
      ]),
    ],
    names.map((name) => [
      name,
      ...columns.flatMap((column) => {
        const found = column.get(name);
        return [partText(found?.first), partText(found?.amongThree)];
      }),
    ]),
  );
}

async function tryOut(engine: Engine, asked: readonly Asked[]): Promise<Found> {
  const first: boolean[] = [];
  const amongThree: boolean[] = [];
  for (const one of asked) {
    const pages = await engine.find(one);
    first.push(isRight(one.question, pages[0]));
    amongThree.push(pages.slice(0, 3).some((page) => isRight(one.question, page)));
  }
  return { first: shareOf(first), amongThree: shareOf(amongThree) };
}

async function enginesOf(open: OpenPlaybook): Promise<Engine[]> {
  const mix = createReferenceMix(open.corpus.playbook);
  return [
    ...(await Promise.all(PEERS.map((peer) => engineOf(peer, open)))),
    {
      name: 'reference mix',
      find: ({ question: { question: text, locale } }) => mix({ text, locale }),
    },
    { name: 'the bot’s ranking', find: (asked) => rankedPages(asked) },
    { name: 'the bot’s answer', find: ({ answer }) => answer.pages },
  ];
}

/** A library as it comes; what it finds in the reader's language is followed by what it finds in English. */
async function engineOf(peer: Peer, { corpus }: OpenPlaybook): Promise<Engine> {
  const searches = new Map<Locale, Search>();
  for (const [locale, pages] of corpus.pages) searches.set(locale, await peer.index(pages, locale));
  return {
    name: peer.name,
    async find({ question: { question: text, locale } }) {
      const found: PageId[] = [];
      for (const one of new Set([locale, SOURCE_LOCALE]))
        found.push(...((await searches.get(one)?.(text)) ?? []));
      return [...new Set(found)];
    },
  };
}
