import { z } from 'zod';
import { canonicalLocale, type Locale } from '../../playbook/locale';
import type { Problem } from '../../playbook/problem';
import type { Disk } from '../disk/disk';
import { readInside } from '../disk/readInside';
import { refusalText } from '../disk/refusalText';
import { reasonOf } from '../problems/reasonOf';
import { collectProblems } from '../problems/report';

const NAME = 'playbook.json';
const MOST_BYTES = 1_000_000;

/** `playbook.json`: the language of each sub-folder whose name does not say it. */
const schema = z.object({
  languages: z.record(
    z.string(),
    z.string().refine((tag) => canonicalLocale(tag) !== undefined, 'no BCP 47 tag'),
  ),
});

/**
 * Reads `playbook.json` of a content folder, such as `{"languages": {"handbuch": "de"}}`; an empty map when the file
 * does not exist. A file that cannot be read is reported as a problem and does not throw.
 */
export async function readPlaybookJson(
  folder: string,
  disk: Disk,
): Promise<{ folders: ReadonlyMap<string, Locale>; problems: Problem[] }> {
  const { report, problems } = collectProblems(NAME);
  const text = await readInside(disk, folder, NAME, MOST_BYTES).then(
    (bytes) => Buffer.from(bytes).toString('utf8'),
    (cause: unknown) => {
      if (reasonOf(cause) !== 'ENOENT')
        report('playbook_json', 1, `${refusalText(cause, MOST_BYTES)} It was left out.`);
      return null;
    },
  );
  if (text === null) return { folders: new Map(), problems };
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) {
    const folders = Object.entries(parsed.data.languages).map(([name, tag]): [string, Locale] => [
      name,
      canonicalLocale(tag) ?? tag,
    ]);
    return { folders: new Map(folders), problems: [] };
  }
  report(
    'playbook_json',
    1,
    'The file must look like {"languages": {"folder-name": "de"}}; it was left out.',
  );
  return { folders: new Map(), problems };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
