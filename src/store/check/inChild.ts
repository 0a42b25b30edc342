import { spawn } from 'node:child_process';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a child process found. `damaged`: the file is not what lmdb wrote. `failed`: it could not be opened or written. */
export type ChildReport =
  | { kind: 'sound'; documents: number; complete: boolean }
  | { kind: 'read'; documents: number; unreadable: readonly string[] }
  | { kind: 'damaged'; reason: string }
  | { kind: 'failed'; reason: string };

/** What became of it. `died`: a signal, or an end without a report. `not-run`: the system has no process to spare. */
export type ChildEnd =
  | { kind: 'reported'; report: ChildReport }
  | { kind: 'died'; how: string }
  | { kind: 'not-run'; reason: string };

/** The end of what it said, for a reason that fits into a line. */
const LONGEST_WORDS = 200;

/**
 * Runs a task of `checking.child.ts`, which may die of the file that it looks at.
 * @param signal ends it in the middle
 */
export function inChild(task: readonly string[], limitMs: number, signal?: AbortSignal): Promise<ChildEnd> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...loader(), script(), ...task], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitMs,
      killSignal: 'SIGKILL',
      ...(signal && { signal }),
    });
    const said = { out: '', err: '' };
    child.stdout?.on('data', (chunk: Buffer) => {
      said.out += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      said.err = (said.err + chunk.toString()).slice(-LONGEST_WORDS);
    });
    child.on('error', (error) => resolve({ kind: 'not-run', reason: error.message }));
    child.on('close', (code, signal) => {
      const report = code === 0 ? reportIn(said.out) : undefined;
      resolve(report ? { kind: 'reported', report } : { kind: 'died', how: howOf(code, signal, said.err) });
    });
  });
}

function howOf(code: number | null, signal: NodeJS.Signals | null, words: string): string {
  const end =
    signal === 'SIGKILL' ? 'it did not come to an end' : `it ended with ${signal ?? `code ${code}`}`;
  const line = words.trim().split('\n').at(-1) ?? '';
  return line === '' ? end : `${end}: ${line}`;
}

/** The child is a file of this program. */
function reportIn(text: string): ChildReport | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Built, it lies beside this file as JavaScript; in development as TypeScript, for which Node needs a loader. */
function script(): string {
  return join(__dirname, `checking.child${extname(__filename)}`);
}

function loader(): string[] {
  return extname(__filename) === '.ts' ? ['--import', pathToFileURL(require.resolve('tsx')).href] : [];
}
