import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalLocale, type Locale } from '../playbook/locale';
import type { Problem } from '../playbook/problem';
import { reasonOf } from './reasonOf';
import { collectProblems } from './report';

/** `playbook.json`: which sub-folder holds which language, for names that do not say it themselves. */
const schema = z.object({
  languages: z.record(
    z.string(),
    z.string().refine((tag) => canonicalLocale(tag) !== undefined, 'no BCP 47 tag'),
  ),
});

/**
 * Reads `playbook.json` of a content folder, such as `{"languages": {"handbuch": "de"}}`; an empty map when there is
 * none. One that cannot be read is a problem, not an error.
 */
export async function readPlaybookJson(
  folder: string,
): Promise<{ folders: ReadonlyMap<string, Locale>; problems: Problem[] }> {
  const { report, problems } = collectProblems('playbook.json');
  const text = await readFile(join(folder, 'playbook.json'), 'utf8').catch((cause: unknown) => {
    const reason = reasonOf(cause);
    if (reason === 'ENOENT') return null;
    const remedy = 'check that it is a file, and its permissions';
    report('playbook_json', 1, `The file cannot be read (${reason}), so it was left out: ${remedy}.`);
    return null;
  });
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
