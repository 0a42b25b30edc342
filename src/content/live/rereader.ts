import type { Problem } from '../../playbook/problem';
import { type BuiltPlaybook, inOrder, linkPlaybook } from '../build';
import { requirePages } from '../load';
import { parsePage } from '../parse-page';
import { readFolder } from '../read-folder';
import type { SourceFile } from '../source-file';

type Parsed = ReturnType<typeof parsePage>;

/**
 * Reads a folder again and again, and parses only the pages that changed since. Each reading is a whole playbook of
 * its own; nothing of an earlier one changes.
 */
export class Rereader {
  readonly #folder: string;
  #parsed: ReadonlyMap<string, { file: SourceFile; parsed: Parsed }> = new Map();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws ContentFolderError when the folder cannot be read or has no page at all. */
  async read(): Promise<BuiltPlaybook> {
    const { files, problems } = await readFolder(this.#folder);
    requirePages(this.#folder, files);
    const entries = files.map((file) => ({ file, parsed: this.#parse(file) }));
    this.#parsed = new Map(entries.map((entry) => [entry.file.path, entry]));
    const built = linkPlaybook(entries.map(({ parsed }) => parsed.page));
    const found: Problem[] = [
      ...problems,
      ...entries.flatMap(({ parsed }) => parsed.problems),
      ...built.problems,
    ];
    return { playbook: built.playbook, problems: inOrder(found) };
  }

  #parse(file: SourceFile): Parsed {
    const before = this.#parsed.get(file.path);
    return before && isSame(before.file, file) ? before.parsed : parsePage(file);
  }
}

function isSame(a: SourceFile, b: SourceFile): boolean {
  if (a.locale !== b.locale) return false;
  return Buffer.from(a.content).equals(Buffer.from(b.content));
}
