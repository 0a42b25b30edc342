// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders are what is tested here.
import { describe, expect, it } from '@jest/globals';
import { fillTemplate } from '../../manifest/template';

describe('filling in a template', () => {
  it.each([
    ['a whole text', { id: '${{ID}}' }, { id: '42' }],
    ['a part of one', [{ title: 'Ask ${{NAME}} (${{ID}})' }], [{ title: 'Ask Ada (42)' }]],
    [
      'nothing in what has no placeholder',
      { a: [1, true, null, '$ID {{ID}}'] },
      { a: [1, true, null, '$ID {{ID}}'] },
    ],
    ['no list entry without a value', { domains: ['${{DOMAIN}}', 'a.com'] }, { domains: ['a.com'] }],
    ['a value as it is, even when it looks like a placeholder', ['${{TRICK}}'], ['${{ID}} $&']],
  ])('replaces %s', (_, template, filled) => {
    const values = { ID: '42', NAME: 'Ada', DOMAIN: null, TRICK: '${{ID}} $&' };
    expect(fillTemplate(template, values)).toEqual(filled);
  });

  it.each([
    ['unknown', '${{WHAT}}', 'manifest.json asks for ${{WHAT}}, which has no value'],
    [
      'without a value outside a list',
      '${{DOMAIN}}',
      'manifest.json asks for ${{DOMAIN}}, which has no value',
    ],
  ])('refuses a name that is %s', (_, text, message) => {
    expect(() => fillTemplate({ text }, { DOMAIN: null })).toThrow(message);
  });
});
