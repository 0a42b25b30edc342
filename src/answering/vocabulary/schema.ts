import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Locale } from '../../playbook/locale';

const phrases = z.array(z.string().min(1));
const named = z.record(z.string(), phrases);

/** `strong` words name the thing asked for; `weak` ones only point to it and yield to any strong word. */
const intentWords = z.strictObject({ strong: phrases, weak: phrases });

export const WORDED_INTENTS = [
  'next_steps',
  'resources',
  'tasks',
  'task_lookup',
  'overview',
  'objectives',
  'steps',
  'inputs',
  'outputs',
  'roles',
  'phase_list',
  'search',
  'help',
  'greeting',
] as const;

/** Words that say something about the whole question. */
export const MARKERS = [
  'mandatory',
  'optional',
  'negation',
  'everything',
  'task',
  'phase',
  /** The phase that is talked about ("this phase"). */
  'thisPhase',
  'followUp',
  /** Something is wrong, missing or refused. */
  'trouble',
  'list',
  /** Said before what is to be left out ("without"), or after it ("FE excluded", 以外). */
  'without',
  'leftOut',
  /** Ends what "without" or "not" leaves out ("not the FM but the FE"). */
  'instead',
  /** Between two that are asked to choose from ("is that FM or FE"). */
  'or',
  /** Asks for a person. */
  'who',
  /** Asks for an address, whatever else is said of it. */
  'link',
  /** The whole playbook, in so many words; `playbook` is a name of it. */
  'everywhere',
  'playbook',
  /** Words that together are of other things ("system prompt"), whatever each of them means. */
  'elsewhere',
  /** Said to a bot rather than asked of a playbook: that it is no good, or should forget its rules. */
  'toBot',
] as const;

export type Marker = (typeof MARKERS)[number];

/** Questions for more than one part of one page; `between` stands between the two that are compared. */
export const WIDER = ['compare', 'between', 'changes', 'recently', 'duties', 'around'] as const;

export type Wider = (typeof WIDER)[number];

export type WordedIntent = (typeof WORDED_INTENTS)[number];

/**
 * What the words of one language mean. A phrase is words parted by spaces (characters need none); `_` stands for up to
 * three words in between. Inflections are covered by `suffixes`, accents and case do not matter.
 */
const languageData = z.strictObject({
  locale: z.string(),
  /** Endings that are cut off to compare words, in any order. */
  suffixes: phrases.or(z.tuple([])),
  /** Whether words are written together, as in German. */
  compounds: z.boolean(),
  /** Grammar, politeness and small talk: they say nothing about what is looked for. */
  stopwords: phrases,
  /** Characters that are never part of a longer word; other stop words may be, as 会 is of 会议. */
  particles: phrases.or(z.tuple([])),
  /** Everyday words of other things: where no page has them, they are no typing errors and tell a foreign question. */
  ordinary: phrases,
  /** Letters that stand for an accented one where a keyboard has none, with the letter without its accent. */
  digraphs: z.record(z.string(), z.string()),
  /** How words are cut short in chats, with what they stand for ("q" is "que"). */
  shorthand: z.record(z.string(), z.string()),
  intents: z.record(z.enum(WORDED_INTENTS), intentWords),
  /** `leftOut` and `without` may be empty: languages say it before or after. */
  markers: z.record(z.enum(MARKERS), phrases.or(z.tuple([]))),
  wider: z.record(z.enum(WIDER), phrases),
  roles: named,
  services: named,
  phases: named,
  /** Words that mean the same, by a key that all languages share: synonyms here, translations across languages. */
  concepts: named,
});

export type LanguageData = z.infer<typeof languageData>;

/**
 * Every language of the folder, by its locale. Throws when a file is not what it should be, with its name and what is
 * wrong: these files are part of the program.
 */
export function readLanguages(folder = join(__dirname, 'language')): ReadonlyMap<Locale, LanguageData> {
  const languages = new Map<Locale, LanguageData>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    const parsed = languageData.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
    languages.set(parsed.data.locale, parsed.data);
  }
  return languages;
}
