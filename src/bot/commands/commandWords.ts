import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Locale } from '../../playbook/locale';
import { aboutWords } from './about/aboutWords';
import { detailWords } from './details/detailWords';
import { dueWords } from './due/dueWords';
import { requestWords } from './request/requestWords';

const words = z.array(z.string().min(1)).min(1);

/** Phrases of commands without names in them may have choices, as `phraseChoices` reads them. */
const commandWords = z.strictObject({
  languages: words,
  /** Each contains `{language}` once. */
  switchTo: z.array(z.string().regex(/\{language\}/)).min(1),
  /** Other names that people use for a language, besides those of `Intl`; by locale. */
  names: z.record(z.string(), words).default({}),
  guide: words,
  /** One step back in the guide, or back to the guide. */
  back: words,
  cancel: words,
  insights: words,
  /** The weekly digest: on or off. */
  digest: words,
  /** Where questions to the team go. */
  team: words,
  myQuestions: words,
  /**
   * In the notation of `phrasePattern`, the more specific phrases first. `{process}` stands for the name of a process
   * and any words about its tasks; a phrase without it names no process. `{which}` stands for more words about the
   * tasks.
   */
  postBoard: words,
  /** In the same notation; each has `{template}`, the name of a template of a board. */
  postTemplate: z.array(z.string().regex(/\{template\}/)).min(1),
  /** The list of templates. */
  templates: words,
  /** A question for the tasks of `{process}`; `{which}` may be empty. */
  tasksOf: z
    .string()
    .regex(/\{process\}/)
    .regex(/\{which\}/),
  /** The due date in a request for a board. */
  due: dueWords,
  /** What such a request says besides. */
  details: detailWords,
  /** A sentence that asks for a board in other words than the phrases of `postBoard`. */
  request: requestWords,
  /** A text about a board that was posted. */
  about: aboutWords,
  myTasks: words,
  boards: words,
  /** The person's own reminders: to end them, or to have them again. */
  myMessages: words,
  undo: words,
  thanks: words,
  /** Polite words, removed from a message before it is compared. */
  polite: words,
});

export type CommandWords = z.infer<typeof commandWords>;

const FOLDER = __dirname;

/** The words for the bot's own commands, from one file per language. */
export function readCommandWords(folder: string = FOLDER): ReadonlyMap<Locale, CommandWords> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => {
      const content: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return [file.slice(0, -'.json'.length), commandWords.parse(content)];
    }),
  );
}
