import { describe, expect, it } from '@jest/globals';
import { buildPlaybook } from '../../../src/content/build';
import { inlineText } from '../../../src/playbook/text';
import { codesOf, pageOf } from '../fragments';

const links = (markdown: string) => pageOf(markdown).links.map(({ text, url }) => `${text} -> ${url}`);

describe('links', () => {
  it.each([
    ['[Deck](https://aka.ms/x)', 'Deck -> https://aka.ms/x', 'plain'],
    [
      '[Präsentation\n Workshop](https://aka.ms/x)',
      'Präsentation Workshop -> https://aka.ms/x',
      'text over two lines',
    ],
    [
      '[ビジネス価値の\n    デモ](https://aka.ms/x)',
      'ビジネス価値のデモ -> https://aka.ms/x',
      'Japanese text over two lines',
    ],
    ['[Deck\u200b](​https://aka.ms/\u200bx)', 'Deck -> https://aka.ms/x', 'invisible characters'],
    ['[Home](aka.ms/Start)', 'Home -> https://aka.ms/Start', 'no scheme'],
    ['[Home](www.contoso.com)', 'Home -> https://www.contoso.com', 'no scheme, no path'],
    ['[Ana](ana@contoso.com)', 'Ana -> mailto:ana@contoso.com', 'mail without its scheme'],
    ['<ana@contoso.com>', 'ana@contoso.com -> mailto:ana@contoso.com', 'mail in angle brackets'],
    ['See https://aka.ms/x.', 'https://aka.ms/x -> https://aka.ms/x', 'an address in a sentence'],
    ['参照 https://aka.ms/x。次', 'https://aka.ms/x -> https://aka.ms/x', 'before a Chinese full stop'],
    ['(https://aka.ms/x)', 'https://aka.ms/x -> https://aka.ms/x', 'an address in parentheses'],
    ['https://a.com/x_(y)', 'https://a.com/x_(y) -> https://a.com/x_(y)', 'parentheses of its own'],
    ['https://a.com/\\#/x', 'https://a.com/#/x -> https://a.com/#/x', 'an escaped character'],
    ['[a](https://a.com/?x=1&amp;y=2)', 'a -> https://a.com/?x=1&y=2', 'an entity'],
    ['[a](https://a.com/%7bx%7D?y=ü)', 'a -> https://a.com/%7bx%7D?y=ü', 'stays as it is written'],
    ['[](https://aka.ms/x)', 'https://aka.ms/x -> https://aka.ms/x', 'no text'],
    ['[deck](aka.ms/x]', 'deck -> https://aka.ms/x', 'the wrong bracket'],
    ["[deck](https://aka.ms/x 'Title')", 'deck -> https://aka.ms/x', 'a title in single quotes'],
    ['[deck](https://aka.ms/x "Title")', 'deck -> https://aka.ms/x', 'a title'],
    ['[deck][d]\n\n[d]: https://aka.ms/x "Title"', 'deck -> https://aka.ms/x', 'a reference'],
    ['[deck]（https://aka.ms/x）', 'deck -> https://aka.ms/x', 'full-width parentheses'],
    ['[deck] (https://aka.ms/x)', 'deck -> https://aka.ms/x', 'a space before the address'],
    ['[deck][https://aka.ms/x]', 'deck -> https://aka.ms/x', 'brackets around the address'],
    ['(deck)[https://aka.ms/x]', 'deck -> https://aka.ms/x', 'brackets and parentheses exchanged'],
    ['[deck]](https://aka.ms/x)', 'deck -> https://aka.ms/x', 'a bracket too many behind the text'],
    ['See the [deck](https://aka.ms/x', 'deck -> https://aka.ms/x', 'no parenthesis at the end'],
    ['[deck](hhttps://aka.ms/x)', 'deck -> https://aka.ms/x', 'a letter too many in the scheme'],
    ['[deck](https;//aka.ms/x)', 'deck -> https://aka.ms/x', 'a semicolon in the scheme'],
    ['[deck](https:aka.ms/x)', 'deck -> https://aka.ms/x', 'a scheme without slashes'],
    ['[deck](http//aka.ms/x)', 'deck -> http://aka.ms/x', 'a scheme without its colon'],
    ['[deck](https://https://aka.ms/x)', 'deck -> https://aka.ms/x', 'the scheme twice'],
    ['<a href=https://aka.ms/x>deck</a>', 'deck -> https://aka.ms/x', 'HTML without quotes'],
    [
      '<A HREF="https://aka.ms/x" target=_blank><b>deck</b></A>',
      'deck -> https://aka.ms/x',
      'HTML with more of it',
    ],
    ['[deck]((https://aka.ms/x)', 'deck -> https://aka.ms/x', 'a parenthesis too many'],
    ['[guide](https://aka.ms/\n  x?y=1)', 'guide -> https://aka.ms/x?y=1', 'an address over two lines'],
    ['[![Picture](a.png)](https://aka.ms/x)', 'Picture -> https://aka.ms/x', 'a picture that is a link'],
    ['> - [Deck](https://aka.ms/x)', 'Deck -> https://aka.ms/x', 'in a list in a quote'],
    ['## [Deck](https://aka.ms/x)', 'Deck -> https://aka.ms/x', 'in a heading'],
    ['|a|b|\n|-|-|\n|1|[Deck](https://aka.ms/x)|', 'Deck -> https://aka.ms/x', 'in a table'],
    ['**Deck** [**here**](https://aka.ms/x)', 'here -> https://aka.ms/x', 'bold text'],
    [
      '[GuideToAuth](GuideToAuth)',
      'GuideToAuth -> https://aka.ms/GuideToAuth',
      'a short name that lost its host',
    ],
  ])('%j is %s: %s', (markdown, expected) => {
    expect(links(`# Page\n\n${markdown}\n`)).toEqual([expected]);
  });

  it('gives a link with two addresses both', () => {
    expect(links('[a](plan.md)(https://aka.ms/x )')).toEqual([
      'a -> plan.md',
      'https://aka.ms/x -> https://aka.ms/x',
    ]);
  });

  it.each([
    ['![Picture](a.png "A")', 'a picture'],
    ['[![Picture](a.png)](a.png)', 'a picture that leads to itself'],
    ['[![Picture](a.PNG)]', 'a picture in brackets'],
    ['[Deck]()', 'no address'],
    ['[Deck](javascript:alert(1))', 'a script'],
    ['[Deck](data:text/html,x)', 'data'],
    ['[Deck](file:///etc/passwd)', 'a local file'],
    ['[!NOTE] text', 'a note'],
  ])('%j is none: %s', (markdown) => {
    expect(links(markdown)).toEqual([]);
  });

  it('keep their text when they cannot be opened', () => {
    const [block] = pageOf('Read [the deck](javascript:x) first.').intro;
    expect(block?.kind === 'paragraph' && inlineText(block.inlines)).toBe('Read the deck first.');
    expect(codesOf('Read [the deck](javascript:x) first.')).toEqual(['link_scheme_refused']);
  });

  it('know their place: section, heading, sentence and line', () => {
    const page = pageOf(
      '# Page\n\nIntro [a](https://a.com).\n\n## Approach\n\n### Plan\n\nFirst. Find it [here](https://b.com), please. Last.\n\n#### More\n\n- [c](https://c.com)\n\n## Next Steps\n\n- Go [on](https://d.com)\n\n[Home](https://home.com)\n',
    );
    expect(
      page.links.map(({ section, heading, context, line }) => [section, heading, context, line]),
    ).toEqual([
      ['intro', 'Page', 'Intro a.', 11],
      ['approach', 'Plan', 'Find it here, please.', 17],
      ['approach', 'More', 'c', 21],
      ['next-steps', 'Next Steps', 'Go on', 25],
      ['next-steps', 'Next Steps', 'Home', 27],
    ]);
    expect(page.nextSteps.map(({ inlines }) => inlineText(inlines))).toEqual(['Go on']);
  });
});

describe('the sentence of a link', () => {
  it.each([
    ['[Portal](https://a.com). A collection of tools. More.', 'Portal. A collection of tools.'],
    [
      '[ポータル](https://a.com)。ツールを集めています。ほかにもあります。',
      'ポータル。ツールを集めています。',
    ],
    ['[Portal](https://a.com). A collection', 'Portal. A collection'],
    ['Open the [portal](https://a.com). A collection of tools.', 'Open the portal.'],
    ['[Portal](https://a.com), a collection. More.', 'Portal, a collection.'],
    ['[One](https://a.com). [Two](https://b.com) is better.', 'One.'],
  ])('is the one that says something of it: %s', (text, context) => {
    expect(pageOf(`# Page\n\n${text}\n`).links[0]?.context).toBe(context);
  });

  it('is cut between words where it is very long, and says so', () => {
    const long = 'consult reports of customers '.repeat(20).trim();
    expect(pageOf(`# Page\n\n${long} [Portal](https://a.com) ${long}\n`).links[0]?.context).toMatch(
      /^…(consult|reports|of|customers) .{200,300} Portal .{200,300} (consult|reports|of|customers)…$/,
    );
    const characters = '参照报告'.repeat(200);
    expect(pageOf(`# Page\n\n${characters}[门户](https://a.com)${characters}\n`).links[0]?.context).toMatch(
      /^…[参照报告]{300}门户[参照报告]{300}…$/,
    );
  });

  it('is whole where it ends before it is cut', () => {
    const long = 'consult reports of customers '.repeat(20).trim();
    expect(
      pageOf(`# Page\n\n${long}. See the [Portal](https://a.com) now. ${long}\n`).links[0]?.context,
    ).toBe('See the Portal now.');
  });
});

describe('a link to a page', () => {
  const file = (path: string, locale: string, content = '# Page\n') => ({
    path: `${locale}/${path}`,
    locale,
    content,
  });
  const PAGES = [
    file('assess-conduct-workshop-partner.md', 'en'),
    file('initiate-conduct-customer-kick-off-partner.md', 'en'),
    file('guidance-fm-notes.md', 'en'),
    file('only-english-page.md', 'en'),
    file('approach-get-modern.md', 'en'),
    file('assess-conduct-workshop-partner-de.md', 'de'),
    file('initiate-conduct-customer-kick-off-de.md', 'de'),
  ];
  const resolved = (url: string) => {
    const { playbook, problems } = buildPlaybook([...PAGES, file('from.md', 'de', `[x](${url})`)]);
    const code = problems
      .filter((problem) => problem.file === 'de/from.md' && problem.code.startsWith('link'))
      .map((problem) => problem.code);
    return [playbook.pages.get('de')?.get('from')?.links[0]?.page, ...code];
  };

  it.each([
    ['assess-conduct-workshop-partner-de.md', ['assess-conduct-workshop'], 'as the file is called'],
    ['assess-conduct-workshop-partner.md', ['assess-conduct-workshop'], 'without the suffix'],
    ['assess-conduct-workshop-partner-DE.md', ['assess-conduct-workshop'], 'in another case'],
    ['assess-conduct-workshop', ['assess-conduct-workshop'], 'without the extension'],
    [
      './assess-conduct-workshop-partner-de.md#tasks',
      ['assess-conduct-workshop'],
      'with a place on the page',
    ],
    [
      '/partner-site/assess-conduct-workshop-partner.md',
      ['assess-conduct-workshop'],
      'from the root of the site',
    ],
    ['../en/assess-conduct-workshop-partner.md', ['assess-conduct-workshop'], 'in another folder'],
    [
      'https://docs.contoso.com/assess-conduct-workshop-partner.html',
      ['assess-conduct-workshop'],
      'as it is published',
    ],
    ['#tasks', ['from'], 'on the same page'],
    ['assess-conduct-workshops-partner-de.md', ['assess-conduct-workshop', 'link_near_name'], 'a plural'],
    [
      'initiate-conduct-customer-kickoff-partner-de.md',
      ['initiate-conduct-customer-kick-off', 'link_near_name'],
      'a hyphen less',
    ],
    [
      'initiate-customer-kick-off-partner-de.md',
      ['initiate-conduct-customer-kick-off', 'link_near_name'],
      'a word less',
    ],
    ['only-english-page.md', ['only-english-page', 'link_other_language'], 'a page that only English has'],
    ['guidance-fe-notes.md', [null, 'link_dead'], 'a short word differs: another page'],
    ['approach-get-modern-ftc.md', [null, 'link_dead'], 'a word more at the end: another page'],
    ['media/deck.pdf', [null], 'a file'],
  ])('%s leads to %j: %s', (url, expected) => {
    expect(resolved(url)).toEqual(expected);
  });
});
