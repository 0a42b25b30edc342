import type { Element } from '../../../../src/cards/card/card';
import { textIn } from '../../../../src/cards/card/cardElements';
import type { Rule, Sent } from '../rule';
import { everyElement, hasLetters, isAction, pressOf, wordsOf, writtenIn } from '../walk';

/** A screen reader says the title of an action in place of what can be pressed. */
export const names: Rule = {
  asks: 'names all that can be pressed, with all that is written on it',
  complaints: ({ content }) => {
    const placed = everyElement(content);
    const buttons = placed.flatMap(({ element, presses }) =>
      isAction(element) && !presses && !hasLetters(textIn(element, 'title'))
        ? [`a button ${element.type} has no name`]
        : [],
    );
    return [...buttons, ...placed.flatMap(({ element }) => ofRow(element))];
  },
  broken: [
    [
      [{ type: 'ActionSet', actions: [{ type: 'Action.Execute', iconUrl: 'https://x.example/x.png' }] }],
      'has no name',
    ],
    [
      [
        {
          type: 'Container',
          selectAction: { type: 'Action.Execute' },
          items: [{ type: 'TextBlock', text: '›' }],
        },
      ],
      'a row without words has no name',
    ],
    [
      [
        {
          type: 'Container',
          selectAction: { type: 'Action.Execute', title: 'Details' },
          items: [{ type: 'TextBlock', text: '4047 Plan it' }],
        },
      ],
      '"4047 Plan it" is said as "Details"',
    ],
  ],
};

function ofRow(element: Element): string[] {
  const press = pressOf(element);
  if (!press) return [];
  const written = element.type === 'TextRun' ? textIn(element, 'text') : writtenIn(element);
  const title = textIn(press, 'title');
  if (!hasLetters(written)) return hasLetters(title) ? [] : ['a row without words has no name'];
  // A name that is cut ends where it is cut.
  const isSaid = title.endsWith('…')
    ? wordsOf(written).startsWith(wordsOf(title)) || wordsOf(title).startsWith(wordsOf(written))
    : title === '' || wordsOf(title).includes(wordsOf(written));
  return isSaid ? [] : [`"${written}" is said as "${title}"`];
}

/** Two things that are said in the same words have to do the same. */
export const oneMeaning: Rule = {
  asks: 'has no two buttons of one name that do different things',
  complaints: (card) => {
    const does = new Map<string, string>();
    return actionsIn(card).flatMap(({ title, ...action }) => {
      const { fallback: _same, associatedInputs: _inputs, ...rest } = action;
      const [name, effect] = [String(title ?? ''), JSON.stringify(rest)];
      const known = does.get(name) ?? effect;
      does.set(name, known);
      return name === '' || known === effect ? [] : [`"${name}" does two things`];
    });
  },
  broken: [
    [
      [
        {
          type: 'ActionSet',
          actions: [
            { type: 'Action.Execute', title: 'Open', data: { item: 1 } },
            { type: 'Action.Execute', title: 'Open', data: { item: 2 } },
          ],
        },
      ],
      '"Open" does two things',
    ],
  ],
};

function actionsIn({ content }: Sent): Element[] {
  return everyElement(content).flatMap(({ element }) => (isAction(element) ? [element] : []));
}
