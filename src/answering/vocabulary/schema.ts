import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Locale } from '../../playbook/locale';
import { BROAD_KINDS, WORDED_INTENTS } from '../topic';

const phrases = z.array(z.string().min(1));
const named = z.record(z.string(), phrases);

/** `strong` phrases name what is asked for; `weak` ones only hint at it, and give way to any strong one. */
const intentWords = z.strictObject({ strong: phrases, weak: phrases });

/** What else words can say about a question. */
export const MARKERS = [
  'mandatory',
  'optional',
  'negation',
  'everything',
  'task',
  'phase',
  /** The phase of the page shown ("this phase"). */
  'thisPhase',
  'followUp',
  /** Something is wrong, missing or refused. */
  'trouble',
  /** Asks what something counts as ("which status is that", "how do I mark it"). */
  'whichKind',
  'list',
  /** Said before what is left out ("without"), or after it ("FE excluded", 以外). */
  'without',
  'leftOut',
  /** After it, nothing is left out any more ("not the FM but the FE"). */
  'instead',
  /** Between two things to choose from ("is that FM or FE"). */
  'or',
  /** Asks for a person. */
  'who',
  /** Asks for the address of something. */
  'link',
  /** Asks what an abbreviation stands for. */
  'meaning',
  /** The whole playbook, said outright ("everywhere"); `playbook` are names of it. */
  'everywhere',
  'playbook',
  /** Words that together mean something that is not of the playbook ("system prompt"), whatever each means alone. */
  'outOfDomain',
  /** Said to a bot, not asked of a playbook: that it is useless, or should forget its rules. */
  'toBot',
] as const;

export type Marker = (typeof MARKERS)[number];

/**
 * The facts that a question can ask for and that a line can be seen to say: how many, how long (a text), when or
 * how long (a while), how often, by which way something is to be had (a form, a tool, a link).
 */
export const FACT_KINDS = ['amount', 'length', 'time', 'often', 'way'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** `asked`: what asks for a fact; `said`: what a line has that says one. */
const factWords = z.strictObject({ asked: phrases, said: phrases });

/**
 * What people say in one language, whatever the playbook is about. A phrase is words parted by spaces (Chinese and Japanese need none); see
 * `GAP` and `EXACT` in `text/phraseMatcher.ts` for `_` and `=`. Other forms of a word are found by `suffixes`; accents
 * and case do not matter.
 */
const grammarData = z.strictObject({
  locale: z.string(),
  /** Endings that are cut off to compare words. */
  suffixes: phrases.or(z.tuple([])),
  /** Whether words are written together, as in German. */
  compounds: z.boolean(),
  /** Whether all nouns begin with a capital, so that a capital tells no name. */
  capitalNouns: z.boolean(),
  /** Grammar, politeness and small talk: they say nothing about what is looked for. */
  stopwords: phrases,
  /** Stop words of one character that are never part of a longer word; others may be, as 会 is of 会议. */
  particles: phrases.or(z.tuple([])),
  /**
   * Everyday words of other things. Where no page has such a word, it is no typing error, and the question is about
   * something that the playbook does not cover.
   */
  outOfDomain: phrases,
  /** Letters that are typed for an accented one ("ue" for "ü"), with that letter without its accent ("u"). */
  digraphs: z.record(z.string(), z.string()),
  /** Short forms of words in chats, with what they stand for ("q" is "que"). */
  shorthand: z.record(z.string(), z.string()),
  intents: z.record(z.enum(WORDED_INTENTS), intentWords),
  /** May be empty: a language says `without` before what is left out, or `leftOut` after it. */
  markers: z.record(z.enum(MARKERS), phrases.or(z.tuple([]))),
  broad: z.record(z.enum(BROAD_KINDS), phrases),
  facts: z.record(z.enum(FACT_KINDS), factWords),
});

/** How one language names what this playbook is about; a playbook about something else has other such data. */
const domainData = z.strictObject({
  locale: z.string(),
  roles: named,
  services: named,
  phases: named,
  /**
   * Phrases that mean the same: synonyms within a language and, as all languages have the same keys, translations. The
   * one group whose order matters: of two phrases of a concept that begin alike, the first counts as its first mention.
   */
  concepts: named,
});

export type LanguageData = z.infer<typeof grammarData> & z.infer<typeof domainData>;

/**
 * Every language by its locale: `grammar/<locale>.json` and `domain/<locale>.json` of `folder`. These files are part of
 * the program.
 * @throws Error when one of them is missing or not as it should be, with its name and what is wrong.
 */
export function readLanguages(folder = __dirname): ReadonlyMap<Locale, LanguageData> {
  const languages = new Map<Locale, LanguageData>();
  for (const file of readdirSync(join(folder, 'grammar')).sort()) {
    if (!file.endsWith('.json')) continue;
    const grammar = readData(folder, `grammar/${file}`, grammarData);
    const domain = readData(folder, `domain/${file}`, domainData);
    languages.set(grammar.locale, { ...grammar, ...domain });
  }
  return languages;
}

function readData<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
