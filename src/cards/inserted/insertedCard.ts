import type { AdaptiveCardJson, Card } from '../card/card';

/** Types that only work while the bot is in the conversation. */
const NEEDS_THE_BOT = /^(?:Action\.(?:Execute|Submit)|Input\..*)$/;

/**
 * A card as a person inserts it into a message of their own: it is never updated, and the bot may not even be in that
 * conversation. So nothing on it can be pressed but links to the web and what only unfolds.
 */
export function insertedCard({ content, summary }: Card): Card {
  const { refresh: _unused, ...rest } = content;
  const left = withoutPresses(rest);
  return { content: { ...rest, ...(isRecord(left) ? left : {}), body: bodyOf(left) }, summary };
}

function bodyOf(card: unknown): AdaptiveCardJson['body'] {
  return isRecord(card) && Array.isArray(card.body) ? card.body : [];
}

/** The same value without what needs the bot, and without sets of actions that are empty then. */
function withoutPresses(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPresses).filter((item) => item !== undefined);
  if (!isRecord(value)) return value;
  if (typeof value.type === 'string' && NEEDS_THE_BOT.test(value.type)) return undefined;
  const entries = Object.entries(value)
    .map(([key, inner]): [string, unknown] => [key, withoutPresses(inner)])
    .filter(([, inner]) => inner !== undefined);
  const left: Record<string, unknown> = Object.fromEntries(entries);
  const isEmptySet = left.type === 'ActionSet' && Array.isArray(left.actions) && left.actions.length === 0;
  return isEmptySet ? undefined : left;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
