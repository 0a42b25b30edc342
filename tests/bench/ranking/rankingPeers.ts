import { create, insert, search } from '@orama/orama';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Locale } from '../../../src/playbook/locale';
import type { PageText } from './rankingCorpus';

/** Finds the pages that fit a text, the best first. */
export type Search = (text: string) => readonly string[] | Promise<readonly string[]>;

/** A search library as it comes: its own settings for the language, where it has any. */
export type Peer = {
  name: string;
  index(pages: readonly PageText[], locale: Locale): Search | Promise<Search>;
};

const MOST = 5;

const miniSearch: Peer = {
  name: 'MiniSearch',
  index(pages) {
    const index = new MiniSearch({ fields: ['title', 'text'] });
    index.addAll(pages);
    return (text) =>
      index
        .search(text)
        .slice(0, MOST)
        .map(({ id }) => String(id));
  },
};

/** Of its thirty languages these are among ours; Chinese and Japanese need a plugin that is no part of it. */
const ORAMA_LANGUAGES: Readonly<Record<Locale, string>> = {
  de: 'german',
  es: 'spanish',
  'pt-BR': 'portuguese',
};

const orama: Peer = {
  name: 'Orama',
  async index(pages, locale) {
    const language = ORAMA_LANGUAGES[locale] ?? 'english';
    const index = create({ schema: { id: 'string', title: 'string', text: 'string' }, language });
    for (const page of pages) await insert(index, page);
    return async (term) => {
      const { hits } = await search(index, { term, properties: ['title', 'text'], limit: MOST });
      return hits.map(({ id }) => id);
    };
  },
};

const lunrPeer: Peer = {
  name: 'lunr',
  index(pages) {
    const index = lunr(function () {
      this.ref('id');
      this.field('title');
      this.field('text');
      for (const page of pages) this.add(page);
    });
    // A question is no query: its colons and hyphens are no operators.
    return (text) =>
      index
        .query((query) => query.term(lunr.tokenizer(text), {}))
        .slice(0, MOST)
        .map(({ ref }) => ref);
  },
};

export const PEERS: readonly Peer[] = [miniSearch, orama, lunrPeer];
