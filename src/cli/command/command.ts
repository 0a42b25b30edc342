import type { Progress } from './progress';

/** What a command leaves behind: 0 it worked, 1 problems or nothing to read, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes: the result alone to `out`, everything else to `err`. */
export type Output = {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Shows how far a long run is, where somebody can be watching. */
  progress?: Progress;
};

export type Command = {
  name: string;
  /** One line: its arguments and what it does. */
  usage: string;
  /** @throws UsageError when the arguments are wrong. */
  run(args: readonly string[], output: Output): Promise<ExitCode>;
};

/** The arguments are wrong; the message says which and what is expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
