import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { DocumentStore } from '../../../store/ports/documents';
import type { JobHandler, JobQueue } from '../../../store/ports/jobs';

/** The kind of the jobs that delete links that nobody used. The only subject is the key of the link. */
export const FILE_JOB = 'board-file';

/** How long a link to a file works, in milliseconds. */
const LIFE_MS = 600_000;
const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;
const PREFIX = 'files/links/';

/**
 * `person` may have the tasks of the board; `wasMember`: they were in the roster of its place when they asked;
 * `manages`: they managed the board, so that it may be withdrawn. Missing in what older versions stored.
 */
const fileLink = z.object({
  board: z.string(),
  person: z.string(),
  wasMember: z.boolean(),
  manages: z.boolean().default(false),
  locale: z.string(),
  expiresAt: z.number(),
});
export type FileLink = Omit<z.infer<typeof fileLink>, 'expiresAt'>;

/** Links to files that work once, for ten minutes. Only a hash of each is stored, so nobody can use what is stored. */
export type FileLinks = {
  /** The secret part of a new link. */
  create(link: FileLink): Promise<string>;
  /** What the link is for, if it still works. */
  find(token: string): Promise<FileLink | undefined>;
  /** The same, and from now on it does not work any more. Only one of several calls gets it, in all processes. */
  take(token: string): Promise<FileLink | undefined>;
  /** Deletes links that have expired. */
  handler: JobHandler;
};

export function createFileLinks(documents: DocumentStore, jobs: JobQueue, now: () => number): FileLinks {
  const read = async (token: string) => {
    const key = keyOf(token);
    const document = key === undefined ? undefined : await documents.read(key);
    const link = fileLink.safeParse(document?.value).data;
    if (key === undefined || !document || !link || link.expiresAt <= now()) return undefined;
    return { key, version: document.version, link };
  };

  return {
    async create(link) {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const key = `${PREFIX}${hashOf(token)}`;
      const expiresAt = now() + LIFE_MS;
      await Promise.all([
        documents.write(key, { ...link, expiresAt }, 'absent'),
        jobs.schedule({
          key: `${FILE_JOB}/${hashOf(token)}`,
          kind: FILE_JOB,
          group: null,
          due: expiresAt,
          subjects: [key],
          ifWaiting: 'join',
        }),
      ]);
      return token;
    },
    find: async (token) => (await read(token))?.link,
    async take(token) {
      const found = await read(token);
      const deleted = found && (await documents.delete(found.key, found.version));
      return deleted?.kind === 'deleted' ? found?.link : undefined;
    },
    async handler({ subjects }) {
      for (const key of subjects) await documents.delete(key);
      return { kind: 'done' };
    },
  };
}

function keyOf(token: string): string | undefined {
  return TOKEN.test(token) ? `${PREFIX}${hashOf(token)}` : undefined;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
