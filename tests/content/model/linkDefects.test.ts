import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pageOf } from '../fragments';

/** What authors do to a link. */
const DEFECTS = {
  none: (text: string, url: string) => `[${text}](${url})`,
  'a title': (text: string, url: string) => `[${text}](${url} "The title")`,
  'the wrong bracket': (text: string, url: string) => `[${text}](${url}]`,
  'a parenthesis too many': (text: string, url: string) => `[${text}]((${url})`,
  'two parentheses too many': (text: string, url: string) => `[${text}]((${url}))`,
  'full-width parentheses': (text: string, url: string) => `[${text}]（${url}）`,
  'a space': (text: string, url: string) => `[${text}] (${url})`,
  'spaces within': (text: string, url: string) => `[${text}]( ${url} )`,
  brackets: (text: string, url: string) => `[${text}][${url}]`,
  exchanged: (text: string, url: string) => `(${text})[${url}]`,
  'text on two lines': (text: string, url: string) => `[${text.replace(' ', '\n  ')}](${url})`,
  'address on two lines': (text: string, url: string) =>
    `[${text}](${url.replace('/', '/\n  ').replace('/\n  /', '//')})`,
  'address below': (text: string, url: string) => `[${text}]\n  (${url})`,
  'bold text': (text: string, url: string) => `[**${text}**](${url})`,
  'bold around': (text: string, url: string) => `**[${text}](${url})**`,
  'invisible characters': (text: string, url: string) => `[${text}\u200b](\u200b${url}\u200b)`,
  HTML: (text: string, url: string) => `<a href="${url}">${text}</a>`,
};

const kinds = Object.keys(DEFECTS) as (keyof typeof DEFECTS)[];
const link = fc.record({
  text: fc.constantFrom('the deck', 'Guide 2', '演示文稿', 'Präsentation öffnen'),
  url: fc.constantFrom(
    'https://aka.ms/deck',
    'https://contoso.com/a?b=1&c=2',
    'http://x.azurewebsites.net/p.html',
  ),
  defect: fc.constantFrom(...kinds),
});

describe('two links of a line with a defect each', () => {
  it.each([
    ['a paragraph', (line: string) => `${line}\n`],
    ['a list', (line: string) => `- ${line}\n- more\n`],
    ['a note', (line: string) => `> [!NOTE]\n> ${line.replaceAll('\n', '\n> ')}\n`],
  ])('read like those without, in %s', (_, wrap) => {
    fc.assert(
      fc.property(link, link, fc.constantFrom(' and ', ', ', '、', ' / '), (one, two, between) => {
        const line = [one, two].map(({ text, url, defect }) => DEFECTS[defect](text, url)).join(between);
        const page = pageOf(`# Page\n\n## Next Steps\n\n${wrap(`See ${line}. Then go on.`)}`);
        expect(page.links.map(({ text, url }) => [text, url])).toEqual(
          [one, two].map(({ text, url }) => [text, url]),
        );
      }),
      { numRuns: 300 },
    );
  });
});
