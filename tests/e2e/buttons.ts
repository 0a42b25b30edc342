/** A button that sends something to the bot. */
export type Button = { title: string; verb: string; data: unknown };

/** Every `Action.Execute` of a card, in reading order. */
export function buttonsOf(card: unknown): Button[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOf);
  if (typeof card !== 'object' || card === null) return [];
  const { type, title, verb, data } = card as Record<string, unknown>;
  const own = type === 'Action.Execute' ? [{ title: String(title), verb: String(verb), data }] : [];
  return [...own, ...Object.values(card).flatMap(buttonsOf)];
}
