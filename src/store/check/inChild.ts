import { spawn } from 'node:child_process';
import { extname, join } from 'node:path';

/**
 * The result of a child process. `damaged`: the file is not what lmdb wrote. `failed`: it could not be opened or
 * written.
 */
export type ChildReport =
  | { kind: 'sound'; documents: number; complete: boolean }
  | { kind: 'read'; documents: number; unreadable: readonly string[] }
  | { kind: 'damaged'; reason: string }
  | { kind: 'failed'; reason: string };

/**
 * How the child process ended. `died`: by a signal, or without a report. `not-run`: the system could not start a
 * process.
 */
export type ChildEnd =
  | { kind: 'reported'; report: ChildReport }
  | { kind: 'died'; how: string }
  | { kind: 'not-run'; reason: string };

/** Only the end of its output is kept, to fit into a one-line reason. */
const LONGEST_WORDS = 200;

/**
 * Runs a task of `checking.child.ts`, which may crash on the file that it checks.
 * @param signal cancels it
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

/** Not validated, because the child is part of this program. */
function reportIn(text: string): ChildReport | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * After a build it is a JavaScript file next to this one; in development it is TypeScript, for which Node needs a
 * loader.
 */
function script(): string {
  return join(__dirname, `checking.child${extname(__filename)}`);
}

function loader(): string[] {
  return extname(__filename) === '.ts' ? ['--require', require.resolve('tsx/cjs')] : [];
}
