import { z } from 'zod';
import { digest } from '../../../boards/board/keys';
import type { DocumentStore } from '../../../store/ports/documents';
import type { JobHandler, JobQueue } from '../../../store/ports/jobs';

/** The kind of the jobs that forget which forms are closed. The only subject is the key of the document. */
export const CLOSED_FORM_JOB = 'board-form';

/** How long an old card of a form can be met with, in milliseconds. */
const KEPT_MS = 90 * 86_400_000;
const PREFIX = 'board-forms/';

/** `posts`: the board that the form posted, as the operation that made it; null if the form was cancelled. */
const closedForm = z.object({ posts: z.string().nullable() });

/**
 * Which posting forms are closed, in all processes: each has several cards, and the older ones keep their buttons. `form`
 * is the operation of the draft; it comes from a card, so it only counts together with who pressed.
 */
export type ClosedForms = {
  isClosed(person: string, form: string): Promise<boolean>;
  /** Closes the form over a board. `again`: that board has closed it before; `closed`: something else has. */
  post(person: string, form: string, board: string): Promise<'first' | 'again' | 'closed'>;
  /** Takes `post` back: the board was refused, so the person may change the form. */
  reopen(person: string, form: string): Promise<void>;
  /** Closes the form, unless it has posted a board. */
  cancel(person: string, form: string): Promise<void>;
  handler: JobHandler;
};

export function createClosedForms(documents: DocumentStore, jobs: JobQueue, now: () => number): ClosedForms {
  const read = async (key: string) => closedForm.safeParse((await documents.read(key))?.value).data;

  /** What has closed the form, by now. */
  const close = async (key: string, posts: string | null) => {
    const kind = CLOSED_FORM_JOB;
    await jobs.schedule({
      key: `${kind}/${key}`,
      kind,
      group: null,
      due: now() + KEPT_MS,
      subjects: [key],
      ifWaiting: 'replace',
    });
    const written = await documents.write(key, { posts }, 'absent');
    return written.kind === 'written' ? 'first' : ((await read(key))?.posts ?? null);
  };

  return {
    isClosed: async (person, form) => (await read(keyOf(person, form))) !== undefined,
    async post(person, form, board) {
      const closed = await close(keyOf(person, form), board);
      if (closed === 'first') return 'first';
      return closed === board ? 'again' : 'closed';
    },
    async reopen(person, form) {
      await documents.delete(keyOf(person, form));
    },
    async cancel(person, form) {
      await close(keyOf(person, form), null);
    },
    async handler({ subjects }) {
      for (const key of subjects) await documents.delete(key);
      return { kind: 'done' };
    },
  };
}

function keyOf(person: string, form: string): string {
  return `${PREFIX}${digest(JSON.stringify([person, form]))}`;
}
