import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Locale } from '../../playbook/locale';

const words = z.array(z.string().min(1)).min(1);

const commandWords = z.strictObject({
  languages: words,
  /** Each holds `{language}` once. */
  switchTo: z.array(z.string().regex(/\{language\}/)).min(1),
  /** What people call a language beside the names that Intl has for it, by locale. */
  names: z.record(z.string(), words).default({}),
  guide: words,
  /** One step back in the guide, or back to it. */
  back: words,
  cancel: words,
  insights: words,
  /**
   * In the notation of `phrasePattern`, what is more special first. `{process}` stands for the name of one and what is
   * said of its tasks; without it, none is named. `{which}` stands for more that is said of them.
   */
  postBoard: words,
  /** How one asks for the tasks of `{process}`, with `{which}` of them or without. */
  tasksOf: z
    .string()
    .regex(/\{process\}/)
    .regex(/\{which\}/),
  myTasks: words,
  boards: words,
  thanks: words,
  /** Left out of a message before it is compared. */
  polite: words,
});

export type CommandWords = z.infer<typeof commandWords>;

const FOLDER = __dirname;

/** The words for the bot's own commands, one file a language. */
export function readCommandWords(folder: string = FOLDER): ReadonlyMap<Locale, CommandWords> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => {
      const content: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return [file.slice(0, -'.json'.length), commandWords.parse(content)];
    }),
  );
}
