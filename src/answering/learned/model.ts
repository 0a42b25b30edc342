import { z } from 'zod';
import data from './model.json';

const weights = z.record(z.string(), z.number());

/** What `npm run train` learns from the questions in `tests/bank`; docs/answering.md tells how. */
const model = z.strictObject({
  /** Where it comes from, for people. */
  origin: z.strictObject({ questions: z.int(), writers: z.array(z.string()), pages: z.int() }),
  /** By intent; the one with the highest sum is what a question asks for. */
  intent: z.record(z.string(), weights),
  /** Weighs the features of a page; the highest sum is the page that is meant. */
  page: weights,
  /** Whether the playbook answers a question at all, as log odds. */
  answerable: weights,
  /** Whether the first page is the right one, as log odds. */
  right: weights,
});
export type Model = z.infer<typeof model>;

export const MODEL: Model = model.parse(data);
