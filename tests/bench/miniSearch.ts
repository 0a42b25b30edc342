import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';

type MarkdownFile = { id: string; title: string; text: string };

const FRONT_MATTER = /^\ufeff?---[ \t]*\n[\s\S]*?\n---[ \t]*\n/;

/** The pages of a playbook folder as they were written, without their front matter: the files of each language. */
export function readMarkdown(contentDir: string): MarkdownFile[][] {
  return readdirSync(contentDir).map((language) =>
    readdirSync(path.join(contentDir, language))
      .filter((name) => name.endsWith('.md'))
      .map((name) => {
        const text = readFileSync(path.join(contentDir, language, name), 'utf8').replace(FRONT_MATTER, '');
        return { id: name, title: /^# (.*)/m.exec(text)?.[1] ?? name, text };
      }),
  );
}

/** What MiniSearch does of itself: titles and the whole text, an index a language, with its own settings. */
export function indexWithMiniSearch(languages: readonly MarkdownFile[][]): void {
  for (const files of languages) {
    const index = new MiniSearch({ fields: ['title', 'text'] });
    index.addAll(files);
  }
}
