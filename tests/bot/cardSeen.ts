import { z } from 'zod';

export type ButtonSeen = { type: string; title: string; data: unknown };

/** A card as a test looks at it: what is written on it, and what can be pressed. */
export type CardSeen = {
  text: string;
  buttons: ButtonSeen[];
  /** What its inputs hold when nobody has touched them, by their ids. */
  inputs: Readonly<Record<string, string>>;
  /** The titles of what can be chosen from lists. */
  choices: string[];
  /**
   * The data that arrives when a button is pressed, or when an entry of a list is chosen and sent. A row, whose title is
   * all that is written on it, is found by what it begins with: the number of a task.
   */
  choose(title: string): unknown;
};

/** Parsed is only what can fit: a failed parse takes longer than all else that is done with a card. */
const typeOf = (part: object): string => ('type' in part && typeof part.type === 'string' ? part.type : '');
const pressableIn = (part: object) =>
  typeOf(part).startsWith('Action.') ? pressable.safeParse(part).data : undefined;
const inputIn = (part: object) =>
  typeOf(part).startsWith('Input.') ? input.safeParse(part).data : undefined;
const listIn = (part: object) => (typeOf(part) === 'Input.ChoiceSet' ? list.safeParse(part).data : undefined);
const writtenIn = (part: object): string[] =>
  'text' in part && typeof part.text === 'string' ? [part.text] : [];

const card = z.looseObject({ type: z.literal('AdaptiveCard') });
const pressable = z.looseObject({
  type: z.string().regex(/^Action\./),
  title: z.string().default(''),
  data: z.unknown().optional(),
});
const list = z.looseObject({
  type: z.literal('Input.ChoiceSet'),
  id: z.string(),
  choices: z.array(z.object({ title: z.string(), value: z.string() })),
});

const input = z.looseObject({
  type: z.string().regex(/^Input\./),
  id: z.string(),
  value: z.string().default(''),
});

/** @throws when it is no Adaptive Card. */
export function seenCard(content: unknown): CardSeen {
  const parts = [...partsOf(card.parse(content))];
  const buttons = parts.flatMap((part) => {
    const data = pressableIn(part);
    return data ? [{ type: data.type, title: data.title, data: data.data }] : [];
  });
  return {
    text: parts.flatMap(writtenIn).join('\n'),
    buttons,
    choices: parts.flatMap((part) => listIn(part)?.choices.map(({ title }) => title) ?? []),
    inputs: Object.fromEntries(
      parts.flatMap((part) => {
        const data = inputIn(part);
        return data ? [[data.id, data.value]] : [];
      }),
    ),
    choose(title) {
      const button =
        buttons.find((known) => known.title === title) ??
        buttons.find(
          (known) => known.title.startsWith(title) && /^[\s,、，]/.test(known.title.slice(title.length)),
        );
      if (button) return button.data;
      for (const part of parts) {
        const { id, choices = [] } = listIn(part) ?? {};
        const chosen = choices.find((choice) => choice.title === title);
        if (id !== undefined && chosen) return { ...dataOf(buttons[0]), [id]: chosen.value };
      }
      throw new Error(`No "${title}" among ${buttons.map((known) => `"${known.title}"`).join(', ')}`);
    },
  };
}

function dataOf(button: ButtonSeen | undefined): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(button?.data);
}

/** Every object in a card, fallbacks of buttons left out. */
function* partsOf(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const [key, inner] of Object.entries(value)) if (key !== 'fallback') yield* partsOf(inner);
}
