import { textIn } from '../../../../src/cards/card/cardElements';
import { createTexts } from '../../../../src/i18n/texts';
import type { Rule } from '../rule';
import { everyElement, isInput } from '../walk';

const texts = createTexts();

/** Placeholders are not read by all, and vanish. Some readers do not say that an input is required. */
export const inputs: Rule = {
  asks: 'labels its inputs, and says which are required and what is missing',
  complaints: ({ content, locale }) =>
    everyElement(content)
      .filter(({ element }) => isInput(element))
      .flatMap(({ element, around }) => {
        const [id, label] = [textIn(element, 'id'), textIn(element, 'label')];
        const bare = label === '' ? [`input "${id}" has no label`] : [];
        if (element.isRequired !== true) return bare;
        const mark = texts.in(locale).t('label.required', { label: '' }).trim();
        return [
          ...bare,
          ...(label.includes(mark) ? [] : [`the label of "${id}" does not say ${mark}`]),
          ...(textIn(element, 'errorMessage') === '' ? [`required input "${id}" has no error message`] : []),
          ...(around.some(({ isVisible }) => isVisible === false)
            ? [`required input "${id}" is hidden`]
            : []),
        ];
      }),
  broken: [
    [[{ type: 'Input.Text', id: 'a', placeholder: 'Name' }], 'input "a" has no label'],
    [
      [{ type: 'Input.Text', id: 'a', label: 'Name', isRequired: true, errorMessage: 'Enter it' }],
      'does not say (required)',
    ],
    [[{ type: 'Input.Date', id: 'a', label: 'Day (required)', isRequired: true }], 'has no error message'],
    [
      [
        {
          type: 'Container',
          isVisible: false,
          items: [
            {
              type: 'Input.Date',
              id: 'a',
              label: 'Day (required)',
              isRequired: true,
              errorMessage: 'Enter it',
            },
          ],
        },
      ],
      'is hidden',
    ],
  ],
};
