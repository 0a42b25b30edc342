import type { BoardTask, ItemId } from '../board/board';
import { digest } from '../board/keys';
import type { RolePerson } from '../history/withPeople';

/** A board as far as its preview shows it: its tasks, and who does those of which role. */
export type Previewed = { tasks: readonly BoardTask[]; people: readonly RolePerson[] };

/** What has changed since a preview, by the ids of tasks; all empty where only the whole is known to be another. */
export type PreviewNews = { added: ItemId[]; removed: ItemId[]; changed: ItemId[] };

/** Longest mark, in UTF-16 units: more than the longest page of the playbook needs. Beyond, only the whole is marked. */
const LONGEST = 1500;
/** Characters of a hash that tell two wordings of a task apart; the whole has a hash of its own. */
const OF_TASK = 4;

/** What the button that posts a board carries, to tell by then whether the board is still as the preview showed it. */
export function previewMark(shown: Previewed): string {
  const all = wholeOf(shown);
  const each = [...marksOf(shown)].map(([item, mark]) => `${item}/${mark}`).join();
  return all.length + 1 + each.length <= LONGEST ? `${all},${each}` : all;
}

/** What has changed since the preview with this mark was made; null if nothing has. */
export function newsSince(mark: string, now: Previewed): PreviewNews | null {
  const [all, ...each] = mark.split(',');
  if (all === wholeOf(now)) return null;
  const before = new Map(
    each.map((text) => {
      const [item = '', of = ''] = text.split('/');
      return [item, of];
    }),
  );
  if (before.size === 0) return { added: [], removed: [], changed: [] };
  const after = marksOf(now);
  return {
    added: [...after.keys()].filter((item) => !before.has(item)),
    removed: [...before.keys()].filter((item) => !after.has(item)),
    changed: [...after].flatMap(([item, of]) => (before.has(item) && before.get(item) !== of ? [item] : [])),
  };
}

function wholeOf({ tasks, people }: Previewed): string {
  return digest(JSON.stringify([tasks.map(readAs), people.map(({ role, to }) => [role, to.id])]));
}

function marksOf({ tasks }: Previewed): Map<ItemId, string> {
  return new Map(
    tasks.map((task) => [task.item, digest(JSON.stringify(readAs(task))).slice(0, OF_TASK)] as const),
  );
}

/** What people read of a task. */
function readAs({ item, requirement, role, services, snapshot }: BoardTask) {
  return [item, requirement, role, services, snapshot.name, snapshot.step];
}
