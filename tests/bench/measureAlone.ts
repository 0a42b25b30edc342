import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { AnswerFigures } from './measures/answers';
import type { LoadFigures } from './measures/loading';

export type Figures = { loading: LoadFigures; answers: AnswerFigures };

/** Measures in a process of its own, as a bot is one: what other measurements leave on the heap would be collected in this one. */
export function measureAlone<What extends keyof Figures>(
  what: What,
  contentDir: string,
  rounds: number,
): Figures[What] {
  const script = path.join(__dirname, 'measuring.ts');
  const command = [...process.execArgv, script, what, contentDir, String(rounds)];
  const printed = execFileSync(process.execPath, command, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // The script prints what it is typed to measure.
  return JSON.parse(printed) as Figures[What];
}
