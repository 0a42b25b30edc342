import { deleteBoard } from '../../../boards/keeping/deleteBoard';
import { keptUntil } from '../../../boards/keeping/retention';
import type { BoardService } from '../../../boards/keeping/service';
import type { DocumentStore } from '../../../store/ports/documents';
import type { JobHandler, JobQueue, JobRequest } from '../../../store/ports/jobs';
import type { Logger } from '../../turn/logger';

/** The kind of the job that deletes old boards, once a day. There is one; it has no subjects. */
export const RETENTION_JOB = 'board-retention';
const DAY = 86_400_000;

export type RetentionParts = {
  service: BoardService;
  documents: DocumentStore;
  jobs: JobQueue;
  /** How long boards are kept; 0: for good. */
  days: number;
  logger: Logger;
  /** Epoch milliseconds. */
  now: () => number;
};

export function retentionJob(due: number): JobRequest {
  return { key: RETENTION_JOB, kind: RETENTION_JOB, group: null, due, subjects: [], ifWaiting: 'join' };
}

export function createRetentionHandler(parts: RetentionParts): JobHandler {
  const { service, documents, jobs, days, logger, now } = parts;
  return async () => {
    if (days === 0) return { kind: 'done' };
    let deleted = 0;
    for await (const stored of service.all()) {
      const until = keptUntil(stored.board, days);
      if (until === null || until > now()) continue;
      await deleteBoard(documents, jobs, stored);
      deleted += 1;
    }
    if (deleted > 0) logger.info({ boards: deleted, days }, 'old boards were deleted');
    await jobs.schedule(retentionJob(now() + DAY));
    return { kind: 'done' };
  };
}
