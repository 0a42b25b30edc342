/** How many of so many. */
export type Share = { right: number; of: number };

/** By name, how many of its entries are right. */
export function sharesByName(
  entries: readonly (readonly [name: string, right: boolean])[],
): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  for (const [name, right] of entries) {
    const { right: known, of } = shares.get(name) ?? { right: 0, of: 0 };
    shares.set(name, { right: known + Number(right), of: of + 1 });
  }
  return shares;
}

export function shareOf(rights: readonly boolean[]): Share {
  return { right: rights.filter(Boolean).length, of: rights.length };
}

/** Of nothing there is no share. */
export function ratio({ right, of }: Share): number | null {
  return of === 0 ? null : right / of;
}
