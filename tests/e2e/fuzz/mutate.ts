import { oddText, oddValue } from './oddValues';
import type { Random } from './random';

type Place = { holder: object; key: string };

/** `activity` with a few of its values, wherever they are in it, changed to what nobody sends. */
export function mutated(activity: object, random: Random): object {
  const copy: object = structuredClone(activity);
  for (let changes = random.below(4); changes > 0; changes -= 1) {
    const places = placesIn(copy);
    // What is said and pressed gets furthest; the rest is refused at the edge more often than not.
    const inner = places.filter(({ holder, key }) => holder !== copy || key === 'text' || key === 'value');
    const among = random.once(4) || inner.length === 0 ? places : inner;
    if (among.length > 0) change(random.pick(among), random);
  }
  return copy;
}

function change({ holder, key }: Place, random: Random): void {
  const value: unknown = Reflect.get(holder, key);
  switch (random.below(9)) {
    case 0:
      Reflect.deleteProperty(holder, key);
      return;
    case 1:
      set(holder, key, [value]);
      return;
    case 2:
      set(holder, key, typeof value === 'string' ? value.length : JSON.stringify(value));
      return;
    case 3:
      set(holder, key, { [key]: value });
      return;
    case 4:
      set(holder, `${key}${random.pick(['', 's', '2', '\u0000'])}`, oddValue(random));
      return;
    case 5:
      set(holder, key, typeof value === 'string' ? inserted(value, random) : oddValue(random));
      return;
    case 6:
      set(holder, random.pick(['__proto__', 'constructor', 'toString', 'toJSON']), oddValue(random));
      return;
    default:
      set(holder, key, oddValue(random));
  }
}

/** As JSON.parse does: a field of any name, `__proto__` too. */
function set(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function inserted(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + oddText(random, 2000) + text.slice(at + random.below(3));
}

function placesIn(holder: object): Place[] {
  return Object.entries(holder).flatMap(([key, value]: [string, unknown]) => [
    { holder, key },
    ...(typeof value === 'object' && value !== null ? placesIn(value) : []),
  ]);
}
