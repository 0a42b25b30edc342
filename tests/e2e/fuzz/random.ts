/** Chance that comes out the same for the same seed. */
export type Random = {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** Whether what happens once in `times` happens. */
  once(times: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Some members, in any order, each as often as chance has it. */
  some<T>(from: readonly T[], count: number): T[];
};

/** Mulberry32, by Tommy Ettinger: 32 bits of state, good enough to choose between cases. */
export function randomOf(seed: number, number: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  const pick = <T>(from: readonly T[]): T => {
    const at = below(from.length);
    for (const [place, member] of from.entries()) if (place === at) return member;
    throw new Error('There is nothing to pick from');
  };
  return {
    below,
    once: (times) => below(times) === 0,
    pick,
    some: (from, count) => Array.from({ length: count }, () => pick(from)),
  };
}
