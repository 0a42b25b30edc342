import type { Disk } from './disk';
import { FileRefused } from './fileRefused';

/** A local file is read in milliseconds; a network drive that is gone answers after minutes or never. */
const PATIENCE_MS = 10_000;
/** After that, a share of it more for an answer that has come and was not heard yet. */
const GRACE = 0.1;

/**
 * `disk` with a timeout: after `patienceMs` an operation fails with `FileRefused`. An operation that timed out is not
 * started again until it has ended, because each one blocks one of the few threads for disk access.
 */
export function patientDisk(disk: Disk, patienceMs = PATIENCE_MS): Disk {
  const late = new Set<string>();
  const within = async <T>(question: string, ask: () => Promise<T>): Promise<T> => {
    const refused = new FileRefused({ why: 'late', seconds: Math.round(patienceMs / 1000) });
    if (late.has(question)) throw refused;
    const answer = ask();
    let timer: NodeJS.Timeout | undefined;
    const timeOut = new Promise<never>((_resolve, reject) => {
      const giveUp = () => {
        late.add(question);
        const answered = () => late.delete(question);
        answer.then(answered, answered);
        reject(refused);
      };
      // If this process held the event loop meanwhile, the answer is there and only waits to be heard.
      timer = setTimeout(() => {
        timer = setTimeout(giveUp, patienceMs * GRACE);
      }, patienceMs);
    });
    try {
      return await Promise.race([answer, timeOut]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    list: (folder) => within(`list ${folder}`, () => disk.list(folder)),
    resolve: (path) => within(`resolve ${path}`, () => disk.resolve(path)),
    read: (path, most) => within(`read ${path}`, () => disk.read(path, most)),
  };
}
