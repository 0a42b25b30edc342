import { z } from 'zod';
import { canonicalLocale, type Locale } from '../../playbook/locale';
import type { Problem } from '../../playbook/problem';
import { baseAddressProblem } from '../../playbook/published';
import type { Disk } from '../disk/disk';
import { readInside } from '../disk/readInside';
import { refusalText } from '../disk/refusalText';
import { reasonOf } from '../problems/reasonOf';
import { collectProblems } from '../problems/report';

const NAME = 'playbook.json';
const MOST_BYTES = 1_000_000;

const byTag = z.string().refine((tag) => canonicalLocale(tag) !== undefined, 'no BCP 47 tag');

/**
 * `playbook.json`: the language of each sub-folder whose name does not say it, and where the pages of a language are
 * published.
 */
const schema = z
  .object({
    languages: z.record(z.string(), byTag).optional(),
    addresses: z.record(byTag, z.string()).optional(),
  })
  .refine(({ languages, addresses }) => languages !== undefined || addresses !== undefined);

const FORM = '{"languages": {"folder-name": "de"}, "addresses": {"de": "https://…"}}';

/** `folders` are the languages of folders, `addresses` the base addresses of languages. */
export type PlaybookJson = {
  folders: ReadonlyMap<string, Locale>;
  addresses: ReadonlyMap<Locale, string>;
  problems: Problem[];
};

/**
 * Reads `playbook.json` of a content folder, such as `{"languages": {"handbuch": "de"}}`; empty maps when the file does
 * not exist. What cannot be read is reported as a problem and does not throw.
 */
export async function readPlaybookJson(folder: string, disk: Disk): Promise<PlaybookJson> {
  const { report, problems } = collectProblems(NAME);
  const text = await readInside(disk, folder, NAME, MOST_BYTES).then(
    (bytes) => Buffer.from(bytes).toString('utf8'),
    (cause: unknown) => {
      if (reasonOf(cause) !== 'ENOENT')
        report('playbook_json', 1, `${refusalText(cause, MOST_BYTES)} It was left out.`);
      return null;
    },
  );
  if (text === null) return { folders: new Map(), addresses: new Map(), problems };
  const parsed = schema.safeParse(jsonOf(text));
  if (!parsed.success) {
    report('playbook_json', 1, `The file must look like ${FORM}; it was left out.`);
    return { folders: new Map(), addresses: new Map(), problems };
  }
  const { languages = {}, addresses = {} } = parsed.data;
  const folders = Object.entries(languages).map(
    ([name, tag]) => [name, canonicalLocale(tag) ?? tag] as const,
  );
  const published = Object.entries(addresses).flatMap(([tag, address]): [Locale, string][] => {
    const wrong = baseAddressProblem(address);
    if (wrong === undefined) return [[canonicalLocale(tag) ?? tag, address]];
    report('playbook_json', lineOf(text, address), `The address of "${tag}" ${wrong}. It is not used.`);
    return [];
  });
  return { folders: new Map(folders), addresses: new Map(published), problems };
}

/** The line on which a text stands, as far as it is written the same in JSON. */
function lineOf(json: string, text: string): number {
  const at = json.indexOf(JSON.stringify(text));
  return at < 0 ? 1 : json.slice(0, at).split('\n').length;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
