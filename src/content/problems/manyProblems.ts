import type { Problem } from '../../playbook/problem';

/** Enough to work on; after correcting these, authors run the check again. */
const MOST_OF_A_KIND = 1000;

/** `problems` in order, limited for each kind; one more problem says how many were left out. */
export function firstOfEachKind(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = new Map<string, number>();
  return problems.flatMap((problem) => {
    const at = (told.get(problem.code) ?? 0) + 1;
    told.set(problem.code, at);
    if (at <= MOST_OF_A_KIND) return [problem];
    if (at > MOST_OF_A_KIND + 1) return [];
    const more = (counts.get(problem.code) ?? 0) - MOST_OF_A_KIND;
    return [
      {
        ...problem,
        message: `There are ${more} more of this kind from here on: correct these, then look again.`,
      },
    ];
  });
}
