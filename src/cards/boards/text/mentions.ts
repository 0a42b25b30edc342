import type { Person } from '../../../boards/board/board';
import { oneLine } from '../../../boards/board/limits';
import type { Phrases } from '../../../i18n/phrases';
import { withoutControls } from '../../../playbook/bidi';
import type { Card, Element } from '../../card/card';
import { shortened } from '../../text/shortened';
import { ROOM } from '../../typeset/textRun';

/** More mentions make a line that nobody reads. */
const MOST = 20;

/** In UTF-16 units of JSON. */
const BUDGET = 6_000;

/**
 * Mentions of people in a card, which notify them in Teams: a line, and what the card says about it, which takes so many
 * UTF-16 units of JSON.
 */
export type Mentions = { line: readonly Element[]; units: number; on(card: Card): Card };

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format#mention-support-within-adaptive-cards */
export function mentionsOf(people: readonly Person[], phrases: Phrases): Mentions {
  const mentioned = within(people.slice(0, MOST).map(({ id, name }) => ({ id, name: plainName(name) })));
  if (mentioned.length === 0) return { line: [], units: 0, on: (card) => card };
  const more = people.length - mentioned.length;
  const text = phrases.names([
    ...mentioned.map(({ name }) => tagged(name)),
    ...(more > 0 ? [phrases.t('list.more-people', { count: more })] : []),
  ]);
  const entities = mentioned.map(entityOf);
  return {
    units: JSON.stringify(entities).length,
    line: [{ type: 'TextBlock', text, wrap: true, size: 'Small', spacing: 'None' }],
    on: (card) => ({
      ...card,
      content: { ...card.content, msteams: { ...Object(card.content.msteams), entities } },
    }),
  };
}

function entityOf({ id, name }: Person) {
  return { type: 'mention', text: tagged(name), mentioned: { id, name } };
}

function within(people: readonly Person[]): Person[] {
  let left = BUDGET;
  return people.filter((person) => {
    left -= JSON.stringify([entityOf(person), tagged(person.name)]).length;
    return left >= 0;
  });
}

function tagged(name: string): string {
  return `<at>${name}</at>`;
}

/** What clients may read as markup. */
const MARKUP = '\\`*_~[]()<>#&|';

/** A name without markup; the text of a mention has to be the same in both places. */
function plainName(name: string): string {
  const plain = [...shortened(withoutControls(name), ROOM.name)].map((letter) =>
    MARKUP.includes(letter) ? ' ' : letter,
  );
  return oneLine(plain.join('')) || '?';
}
