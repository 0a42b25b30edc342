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

const card = z.looseObject({ type: z.literal('AdaptiveCard') });
const written = z.looseObject({ text: z.string() });
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
    const { data } = pressable.safeParse(part);
    return data ? [{ type: data.type, title: data.title, data: data.data }] : [];
  });
  return {
    text: parts.flatMap((part) => written.safeParse(part).data?.text ?? []).join('\n'),
    buttons,
    choices: parts.flatMap((part) => list.safeParse(part).data?.choices.map(({ title }) => title) ?? []),
    inputs: Object.fromEntries(
      parts.flatMap((part) => {
        const { data } = input.safeParse(part);
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
        const { id, choices = [] } = list.safeParse(part).data ?? {};
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
