import type { BoardId } from '../../../src/boards/board/board';
import { BoardService } from '../../../src/boards/keeping/service';
import { DocumentJobs } from '../../../src/store/jobs/documentJobs';
import type { DocumentStore } from '../../../src/store/ports/documents';
import { member, outcome } from '../board';

/** The tasks of a board for a crowd: eight for each of so many people. */
export function itemsOf(people: readonly number[]): string[] {
  return people.flatMap((person) => Array.from({ length: 8 }, (_, task) => String(person * 8 + task + 1)));
}

export function serviceOn(documents: DocumentStore): BoardService {
  return new BoardService({
    documents,
    jobs: new DocumentJobs(documents),
    now: Date.now,
    unreadable: (key, error) => {
      throw new Error(`${key} cannot be read`, { cause: error });
    },
  });
}

/** Everybody ticks eight tasks of their own, one after the other, all people at once; resolves to what became of each. */
export async function tickAll(
  services: readonly BoardService[],
  id: BoardId,
  people: readonly number[],
  answered: (item: string) => void = () => undefined,
): Promise<string[]> {
  const outcomes = people.map(async (person, i) => {
    const service = services[i % services.length];
    const results: string[] = [];
    for (const item of itemsOf([person])) {
      const command = {
        operation: item,
        actor: member(`person ${person}`),
        action: { kind: 'tick', item } as const,
      };
      if (service) results.push(outcome(await service.execute(id, command)));
      answered(item);
    }
    return results;
  });
  return (await Promise.all(outcomes)).flat();
}
