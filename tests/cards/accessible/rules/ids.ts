import { z } from 'zod';
import { textIn } from '../../../../src/cards/card/cardElements';
import type { Rule } from '../rule';
import { everyElement } from '../walk';

const targets = z
  .array(z.union([z.string(), z.object({ elementId: z.string() }).transform(({ elementId }) => elementId)]))
  .catch([]);

/** Labels and what unfolds are tied to elements by their ids. */
export const ids: Rule = {
  asks: 'has every id once, and none that is missing',
  complaints: ({ content }) => {
    const elements = everyElement(content).map(({ element }) => element);
    const known = elements.flatMap((element) =>
      textIn(element, 'id') === '' ? [] : [textIn(element, 'id')],
    );
    const wanted = elements.flatMap(({ targetElements }) => targets.parse(targetElements));
    return [
      ...known.filter((id, index) => known.indexOf(id) !== index).map((id) => `id "${id}" is there twice`),
      ...wanted.filter((id) => !known.includes(id)).map((id) => `there is no "${id}" to show or hide`),
    ];
  },
  broken: [
    [
      [
        { type: 'Input.Text', id: 'a', label: 'One' },
        { type: 'Input.Text', id: 'a', label: 'Other' },
      ],
      'id "a" is there twice',
    ],
    [
      [
        {
          type: 'ActionSet',
          actions: [{ type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] }],
        },
      ],
      'there is no "more"',
    ],
  ],
};
