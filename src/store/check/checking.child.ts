// Started by `inChild`. It may crash, because lmdb trusts the file that it opens.
import { databaseFile } from '../databaseFile';
import { openDatabase } from '../embeddedDatabase';
import { Damage } from '../pages/damage';
import { examineFile } from '../pages/examine';
import { messageOf } from '../systemError';
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

/**
 * Opens the store like the bot does. The open reader prevents others from reusing the pages that are being checked.
 */
function check(folder: string, budgetMs: number) {
  const until = performance.now() + budgetMs;
  const reader = openDatabase(folder).useReadTransaction();
  const examined = examineFile(databaseFile(folder), until);
  reader.done();
  return examined;
}

/** Exits without waiting for what lmdb still has open. */
function end(report: ChildReport): void {
  process.stdout.write(JSON.stringify(report), () => process.exit(0));
}

run(process.argv.slice(2)).then(end, (error: unknown) => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  end({ kind: cause instanceof Damage ? 'damaged' : 'failed', reason: messageOf(cause) });
});
