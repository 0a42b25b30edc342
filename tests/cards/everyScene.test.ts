import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readTemplates } from '../../src/cards/card/templates';
import { createTexts } from '../../src/i18n/texts';
import { ownKnowledge } from '../once/content';
import { everyScene, makersOf, type Told } from '../screenshots/everyScene';

const texts = createTexts();
const TEMPLATES = readdirSync(path.join(__dirname, '..', '..', 'cards'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => path.basename(file, '.json'));
/** What returns no card. */
const SAYS_ONLY = [
  'answers.parts',
  'boards.goneText',
  'boards.keptText',
  'boards.previewNewsTexts',
  'boards.problemText',
  'boards.refusalText',
  'team.refusalText',
];

/** The same functions, and the names of those that were called. */
function watched<T extends object>(name: string, functions: T, called: Set<string>): T {
  return new Proxy(functions, {
    get: (target, property) => {
      called.add(`${name}.${String(property)}`);
      return Reflect.get(target, property);
    },
  });
}

describe('the scenes that tests, pictures and the gallery show', () => {
  let told: Told;
  beforeAll(async () => {
    told = await ownKnowledge();
  });

  it('have a name each', () => {
    const names = everyScene(told, texts).map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('are of everything that makes a card, and of every template', () => {
    const [called, filled] = [new Set<string>(), new Set<string>()];
    const expand = readTemplates();
    const { answers, boards, team } = makersOf(texts, (name, data) => {
      filled.add(name);
      return expand(name, data);
    });
    const makers = {
      answers: watched('answers', answers, called),
      boards: watched('boards', boards, called),
      team: watched('team', team, called),
    };
    for (const { card } of everyScene(told, texts, makers)) card('en');

    const all = Object.entries({ answers, boards, team }).flatMap(([name, made]) =>
      Object.keys(made).map((key) => `${name}.${key}`),
    );
    expect(all.filter((name) => !called.has(name) && !SAYS_ONLY.includes(name))).toEqual([]);
    expect(TEMPLATES.filter((name) => !filled.has(name))).toEqual([]);
  });
});
