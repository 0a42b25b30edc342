import { z } from 'zod';
import { ENTRY_LIMITS } from '../../playbook/entryLimits';

/** What Teams asks for while a person writes a message of their own. */
export type ComposeInvoke =
  /** What to insert; `text` is what has been typed so far, empty when the list is opened. */
  | { kind: 'search'; text: string }
  /** What a link shows that was pasted into a message; anybody can have made the address. */
  | { kind: 'link'; url: string }
  /** The dialog that posts a board. */
  | { kind: 'open' }
  /** A press in that dialog; anybody can have made its data. */
  | { kind: 'submit'; data: unknown };

const query = z.object({
  parameters: z.array(z.object({ name: z.string().optional(), value: z.unknown() })).default([]),
});
const pasted = z.object({ url: z.string() });
const submitted = z.object({ data: z.unknown().optional() });

/** Teams sends this parameter instead of a text when the list is opened. */
const INITIAL_RUN = 'initialRun';

/**
 * Reads an invoke by its name; the manifest has one command of each kind, so the command's own id says no more. Undefined for one that is not about the compose box, or is not understood. */
export function readComposeInvoke(name: string | null, value: unknown): ComposeInvoke | undefined {
  switch (name) {
    case 'composeExtension/query': {
      const read = query.safeParse(value).data;
      if (!read) return undefined;
      const typed = read.parameters.find((parameter) => parameter.name !== INITIAL_RUN)?.value;
      const text = typeof typed === 'string' ? typed.slice(0, ENTRY_LIMITS.plainMessage) : '';
      return { kind: 'search', text: text.trim() };
    }
    // `anonymousQueryLink`, from people without the app, is not served: nobody knows who they are.
    case 'composeExtension/queryLink': {
      const read = pasted.safeParse(value).data;
      return read && { kind: 'link', url: read.url };
    }
    case 'composeExtension/fetchTask':
      return { kind: 'open' };
    case 'composeExtension/submitAction':
      return { kind: 'submit', data: submitted.safeParse(value).data?.data };
    default:
      return undefined;
  }
}
