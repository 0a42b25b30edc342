import type { Disk } from './disk';
import { FileRefused } from './fileRefused';

/** A file of a playbook is there in milliseconds; a network drive that has gone away answers in minutes or never. */
const PATIENCE_MS = 10_000;

/**
 * `disk`, but that no question to it stays open for ever: after `patienceMs` it fails with `FileRefused`. One that got
 * no answer is not asked again before it has one, because each holds one of the few threads that ask the disk.
 */
export function patientDisk(disk: Disk, patienceMs = PATIENCE_MS): Disk {
  const late = new Set<string>();
  const within = async <T>(question: string, ask: () => Promise<T>): Promise<T> => {
    const refused = new FileRefused({ why: 'late', seconds: Math.round(patienceMs / 1000) });
    if (late.has(question)) throw refused;
    const answer = ask();
    let timer: NodeJS.Timeout | undefined;
    const timeOut = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        late.add(question);
        const answered = () => late.delete(question);
        answer.then(answered, answered);
        reject(refused);
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
