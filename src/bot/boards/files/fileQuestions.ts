import { z } from 'zod';
import { digest } from '../../../boards/board/keys';
import type { DocumentStore } from '../../../store/ports/documents';
import type { JobQueue } from '../../../store/ports/jobs';
import { updateDocument } from '../../../store/ports/updateDocument';
import { FILE_JOB } from './fileLinks';

const PREFIX = 'files/asked/';
/** What an upload takes with all its attempts, in milliseconds. Then its process has ended, and the answer counts again. */
const ANSWERING_MS = 30_000;
/** How long a client can still show a question that was answered, in milliseconds. */
const KEPT_MS = 86_400_000;

const answered = z.object({ until: z.number() });

/** The questions whether a file may be stored. Each is answered once: it may be delivered twice, or pressed twice. */
export type FileQuestions = {
  /** Whether this answer counts; of several at once, in all processes, one does. */
  take(conversation: string, message: string): Promise<boolean>;
  /** From now on no answer counts. */
  settled(conversation: string, message: string): Promise<void>;
};

export function createFileQuestions(
  documents: DocumentStore,
  jobs: JobQueue,
  now: () => number,
): FileQuestions {
  const keyOf = (conversation: string, message: string) =>
    `${PREFIX}${digest(JSON.stringify([conversation, message]))}`;

  return {
    async take(conversation, message) {
      const key = keyOf(conversation, message);
      await jobs.schedule({
        key: `${FILE_JOB}/${key}`,
        kind: FILE_JOB,
        group: null,
        due: now() + KEPT_MS,
        subjects: [key],
        ifWaiting: 'replace',
      });
      const until = now() + ANSWERING_MS;
      return updateDocument(documents, key, answered, (current) =>
        current && current.until > now() ? undefined : { until },
      );
    },
    async settled(conversation, message) {
      const until = now() + KEPT_MS;
      await updateDocument(documents, keyOf(conversation, message), answered, () => ({ until }));
    },
  };
}
