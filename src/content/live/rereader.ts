import { inSlices, type Steps } from '../../playbook/inSlices';
import type { Problem } from '../../playbook/problem';
import { type BuiltPlaybook, inOrder, linkInSteps } from '../build';
import { DISK, type Disk } from '../disk/disk';
import { patientDisk } from '../disk/patientDisk';
import { requirePages } from '../load';
import { parseInSteps, type parsePage } from '../parsePage';
import { parseQuestions } from '../questions/parseQuestions';
import { type ReadFolder, readFolder } from '../source/readFolder';
import type { SourceFile } from '../stages/sourceFile';

type Parsed = ReturnType<typeof parsePage>;

/**
 * Reads a folder repeatedly and parses only the pages that changed. Each reading is a complete immutable playbook, or
 * the previous object when nothing changed.
 */
export class Rereader {
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #publishedAt: string | null;
  #parsed: ReadonlyMap<string, { file: SourceFile; parsed: Parsed }> = new Map();
  #latest: BuiltPlaybook | null = null;
  /** The problems and addresses of the folder itself and the authors' questions in the latest reading. */
  #besidePages = '';

  /** `publishedAt` is the base address of the whole folder. */
  constructor(folder: string, disk: Disk = patientDisk(DISK), publishedAt: string | null = null) {
    this.#folder = folder;
    this.#disk = disk;
    this.#publishedAt = publishedAt;
  }

  /** @throws ContentFolderError when the folder cannot be read or has no page at all. */
  async read(): Promise<BuiltPlaybook> {
    const read = await readFolder(this.#folder, { disk: this.#disk });
    requirePages(this.#folder, read.files);
    return inSlices(this.#build(read));
  }

  *#build({ files, questions, addresses, problems }: ReadFolder): Steps<BuiltPlaybook> {
    const entries: { file: SourceFile; parsed: Parsed }[] = [];
    for (const file of files) {
      entries.push({ file, parsed: yield* this.#parse(file) });
      yield;
    }
    const asked = questions.map(parseQuestions);
    yield;
    const besidePages = JSON.stringify([problems, asked, [...addresses]]);
    if (this.#latest && besidePages === this.#besidePages && this.#isUnchanged(entries)) return this.#latest;
    this.#parsed = new Map(entries.map((entry) => [entry.file.path, entry]));
    const built = yield* linkInSteps(
      entries.map(({ parsed }) => parsed.page),
      asked,
      { all: this.#publishedAt, byLanguage: addresses },
    );
    const found: Problem[] = [
      ...problems,
      ...entries.flatMap(({ parsed }) => parsed.problems),
      ...built.problems,
    ];
    this.#latest = { playbook: built.playbook, problems: inOrder(found) };
    this.#besidePages = besidePages;
    return this.#latest;
  }

  #isUnchanged(entries: readonly { file: SourceFile; parsed: Parsed }[]): boolean {
    if (entries.length !== this.#parsed.size) return false;
    return entries.every(({ file, parsed }) => this.#parsed.get(file.path)?.parsed === parsed);
  }

  *#parse(file: SourceFile): Steps<Parsed> {
    const before = this.#parsed.get(file.path);
    return before && isSame(before.file, file) ? before.parsed : yield* parseInSteps(file);
  }
}

function isSame(a: SourceFile, b: SourceFile): boolean {
  if (a.locale !== b.locale || !sameIncludes(a, b)) return false;
  return Buffer.compare(bytesOf(a), bytesOf(b)) === 0;
}

function sameIncludes({ includes: a }: SourceFile, { includes: b }: SourceFile): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}

function bytesOf({ content }: SourceFile): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
