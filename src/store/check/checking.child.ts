// Run by `inChild`: what may take its process down, because lmdb trusts the file that it is given.
import { databaseFile, openDatabase } from '../embeddedDatabase';
import { messageOf } from '../systemError';
import { Damage } from './damage';
import { examineFile } from './examine';
import type { ChildReport } from './inChild';
import { unreadableIn } from './unreadable';

async function run([task, folder = '', last = '']: readonly string[]): Promise<ChildReport> {
  switch (task) {
    case 'check':
      return { kind: 'sound', ...check(folder, Number(last)) };
    case 'read':
      return { kind: 'read', ...(await unreadableIn(folder)) };
    case 'copy':
      await openDatabase(folder).backup(last, true);
      return { kind: 'sound', ...examineFile(last) };
    default:
      throw new Error(`There is no task ${task}`);
  }
}

/** Opens it as the bot does. A reader keeps others from writing to the pages that are being looked at. */
function check(folder: string, budgetMs: number) {
  const until = performance.now() + budgetMs;
  const reader = openDatabase(folder).useReadTransaction();
  const examined = examineFile(databaseFile(folder), until);
  reader.done();
  return examined;
}

/** Does not wait for what lmdb still has open. */
function end(report: ChildReport): void {
  process.stdout.write(JSON.stringify(report), () => process.exit(0));
}

run(process.argv.slice(2)).then(end, (error: unknown) => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  end({ kind: cause instanceof Damage ? 'damaged' : 'failed', reason: messageOf(cause) });
});
