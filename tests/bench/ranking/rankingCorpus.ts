import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPlaybook } from '../../../src/content/load';
import type { Locale } from '../../../src/playbook/locale';
import type { Playbook } from '../../../src/playbook/playbook';
import { type BenchQuestion, readQuestions } from '../questions';

/** A page as every engine gets it: the title, and the text as it was written, without the front matter. */
export type PageText = { id: string; title: string; text: string };

/** Pages, and questions about them. */
export type Corpus = {
  playbook: Playbook;
  pages: ReadonlyMap<Locale, readonly PageText[]>;
  questions: readonly BenchQuestion[];
};

const FRONT_MATTER = /^\ufeff?---[ \t]*\n[\s\S]*?\n---[ \t]*\n/;
/** Lists over many pages have no first one. */
const NO_PAGE_MEANT = ['aggregate_tasks', 'help', 'greeting', 'out_of_scope'];

export async function readCorpus(contentDir: string, ...banks: string[]): Promise<Corpus> {
  const { playbook } = await loadPlaybook(contentDir);
  const pages = [...playbook.pages].map(([locale, own]): [Locale, PageText[]] => [
    locale,
    [...own.values()].map(({ id, title, file }) => {
      const text = readFileSync(join(contentDir, file), 'utf8').replace(FRONT_MATTER, '');
      return { id, title, text };
    }),
  ]);
  return { playbook, pages: new Map(pages), questions: readQuestions(...banks) };
}

/** Those that a page answers. */
export function withPage(questions: readonly BenchQuestion[]): BenchQuestion[] {
  return questions.filter(
    ({ pages, intent, none }) => pages.length > 0 && !none && !NO_PAGE_MEANT.includes(intent ?? ''),
  );
}
