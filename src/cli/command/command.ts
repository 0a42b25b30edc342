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
  /** What `--help` tells: each argument and option of `usage`, and what it is for. */
  options: Readonly<Record<string, string>>;
  /** Arguments of the command that show it at work. */
  examples: readonly string[];
  /** @throws UsageError when the arguments are wrong. */
  run(args: readonly string[], output: Output): Promise<ExitCode>;
};

/** The arguments are wrong; the message says which and what is expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
