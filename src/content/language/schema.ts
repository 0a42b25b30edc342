import { z } from 'zod';
import { SECTION_KINDS } from '../../playbook/page';

const words = z.array(z.string().min(1));

/** A kind of section, or `tasks` for the heading of a task table, which is not a section. */
const heading = z.enum([...SECTION_KINDS, 'tasks']).exclude(['other']);

/** The words that identify parts of a page in one language. Every page is searched for the words of all languages. */
export const languageSchema = z.strictObject({
  /** Names of content folders for this language, in addition to its tag. */
  folders: words,
  /** How to read a date such as 03/04/2020; m is the month. */
  dateOrder: z.enum(['mdy', 'dmy', 'ymd']),
  /** The text of the link at the foot of a page. */
  home: words,
  /** Words for a task that stand before its number in a sentence. */
  task: words,
  /** Words that join two roles or services. */
  and: words,
  /** Words that mean "no role" or "no service". */
  none: words,
  sections: z.record(heading, words),
  metadata: z.strictObject({ phase: words, motions: words, role: words, applies: words }),
  /** Words that mean "applies to" only within a line that starts with a role. */
  metadataWithin: words,
  columns: z.strictObject({ id: words, name: words, requirement: words, role: words, services: words }),
  marks: z.strictObject({ mandatory: words, optional: words }),
  phases: z.strictObject({
    initiate: words,
    assess: words,
    remediate: words,
    enable: words,
    migrate: words,
    success: words,
  }),
  roles: z.strictObject({
    frp: words,
    fm: words,
    fe: words,
    sme: words,
    fta: words,
    'fta-v2': words,
    'gm-fta': words,
    mvm: words,
  }),
  services: z.record(z.string(), words),
});

export type Language = z.infer<typeof languageSchema>;
