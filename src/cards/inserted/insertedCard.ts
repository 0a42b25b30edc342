import type { Card, Element } from '../card/card';
import { mapElements } from '../card/mapElements';

/** Types that only work while the bot is in the conversation, and *More*, which has nothing else. */
const NEEDS_THE_BOT = /^(?:Action\.(?:Execute|Submit|ShowCard)|Input\..*)$/;

/**
 * A card as a person inserts it into a message of their own: it is never updated, and the bot may not even be in that
 * conversation. So nothing on it can be pressed but links to the web and what only unfolds text.
 */
export function insertedCard({ content, summary }: Card): Card {
  const { refresh: _unused, ...rest } = content;
  return { content: mapElements(rest, withoutPress), summary };
}

/** Leaves out what needs the bot, and sets of actions that are empty then. */
function withoutPress(element: Element): Element | undefined {
  const isEmptySet =
    element.type === 'ActionSet' && Array.isArray(element.actions) && element.actions.length === 0;
  return isEmptySet || NEEDS_THE_BOT.test(element.type) ? undefined : element;
}
