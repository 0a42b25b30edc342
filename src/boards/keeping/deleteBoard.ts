import type { DocumentStore } from '../../store/ports/documents';
import type { JobQueue } from '../../store/ports/jobs';
import type { Board } from '../board/board';
import { boardKey, listKey, personPrefix } from '../board/keys';
import type { StoredBoard } from '../history/storedBoard';
import { assignedJob, postingJob, REPEAT_JOB, reminderJob } from './boardJobs';

/** What is kept beside a board under its id. */
const BESIDE = ['board-told/', 'board-readers/', 'board-posting/'];

/** Deletes a board with all that belongs to it. Its messages in the channel stay; their buttons say that it is gone. */
export async function deleteBoard(
  documents: DocumentStore,
  jobs: JobQueue,
  { board }: StoredBoard,
): Promise<void> {
  const key = boardKey(board.id);
  const jobsOfBoard = [reminderJob(board, 0), postingJob(board, 0), assignedJob(board, 0, 'join')];
  for (const job of jobsOfBoard) await jobs.cancel(job.key);
  await jobs.cancel(`${REPEAT_JOB}/${board.id}`);
  for (const person of peopleOn(board)) await documents.delete(`${personPrefix(person)}${board.id}`);
  for (const prefix of BESIDE) await documents.delete(`${prefix}${board.id}`);
  if (key === undefined) return;
  await documents.delete(listKey(board.id));
  await documents.delete(key);
}

/** The ids of the poster and of all who have tasks, done or not. Whoever had one before loses the entry when it is read. */
function peopleOn({ poster, tasks }: Board): Set<string> {
  const people = tasks.flatMap(({ claimedBy, assignedTo }) => [claimedBy, assignedTo]);
  return new Set([poster, ...people].flatMap((person) => (person ? [person.id] : [])));
}
