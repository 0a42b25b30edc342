import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createAnswering } from '../../src/answering/answering';
import { type Element, MAX_CARD_UNITS } from '../../src/cards/card/card';
import { everyElement } from '../cards/accessible/walk';
import { complaintsAbout, unitsOf } from '../cards/fixtures/validate';
import { ownContent } from '../once/content';
import { everyScene } from '../screenshots/everyScene';
import type { Scene } from '../screenshots/scenes';
import { accented, PSEUDO, pseudoPhrase } from './pseudo';
import { pseudoPlaybook } from './pseudoPlaybook';
import { pseudoTexts } from './pseudoTexts';

const texts = pseudoTexts();
/** Teams documents the people picker for cards of version 1.5, the schema only for 1.6. */
const PICKER = /choices\.data/;

/** A card that was asked for in another language is in that one. */
const IN_OTHER_LANGUAGE = new Set(['other-language']);

/** What people typed, or is in another language on purpose. */
const TYPED = [
  'Who decides about the pilot group, and until when?',
  'The customer’s sponsor does, two weeks before the kick-off.',
  'This page tells how.',
  'Contoso: Conduct Adoption & Change Management Conversation',
  'Contoso: badge',
  'Contoso: kick-off',
  'Answer in English',
  'How do I set up a printer?',
  'Wie richte ich einen Drucker ein?',
  'The link is out of date',
  'deck for ACM',
  'prices',
  'every 3 weeks',
  'Ben, in Klingon',
  '*draft*',
];
/** Names of people and places, addresses and commands. */
const NAMES =
  /\[[^\]]*\]\([^)]*\)|https?:\S+|playbook insights [-\w ]+|Anna Becker|Lucía Fernández|Kenji Sato|Grace Hopper|\bAnna\b|Guest|Contoso|Fabrikam 2026|General|FastTrack|Adoption|Europe\/Berlin|HTTP/g;
/** What `Intl` writes: names of languages, months and zones, lists, hours. */
const OF_INTL =
  /English \(Pseudo-Accents\)|English|Deutsch|Español|Português \(Brasil\)|\b(?:German|Spanish|Portuguese|Chinese|Japanese|Brazil|Simplified|and|[AP]M|GMT|UTC|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|Jun\w*|Jul\w*|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*)\b/g;

function withoutForeign(line: string): string {
  const rest = TYPED.reduce((text, typed) => text.replaceAll(typed, ''), line);
  return rest.replace(NAMES, '').replace(OF_INTL, '');
}

const choices = z.array(z.object({ title: z.string() })).catch([]);

/** All that a reader of an element sees or hears; what stands on a button is apart. */
function saidBy(element: Element): string[] {
  const lines = ['text', 'label', 'placeholder', 'errorMessage', 'altText'].map((name) => element[name]);
  return [...lines, ...choices.parse(element.choices).map(({ title }) => title)].flatMap((line) =>
    typeof line === 'string' ? [line] : [],
  );
}

describe('a language in which everything is longer and has accents', () => {
  let scenes: Scene[];
  beforeAll(async () => {
    const playbook = pseudoPlaybook((await ownContent()).playbook);
    scenes = everyScene({ playbook, answering: createAnswering(playbook) }, texts);
  });

  it('is English that is longer, with its placeholders', () => {
    expect(pseudoPhrase('Task {{id}} of 9')).toBe('⟦Ţåšķ {{id}} öƒ 9 ~ ~⟧');
    expect(accented('Kick-off 4047')).toBe('Ķîçķ-öƒƒ 4047');
  });

  it('is on every card, which has no sentence from anywhere else', () => {
    const own = scenes.filter(({ name }) => !IN_OTHER_LANGUAGE.has(name));
    const plain = own.flatMap(({ name, card }) => {
      const { content, summary } = card(PSEUDO);
      const said = everyElement(content).flatMap(({ element }) => [
        ...saidBy(element),
        ...(typeof element.title === 'string' ? [element.title] : []),
      ]);
      return [...said, summary]
        .filter((line) => /[a-zA-Z]{3}/.test(withoutForeign(line)))
        .map((line) => `${name}: ${line}`);
    });
    expect(plain).toEqual([]);
  });

  it('is cut nowhere but on a button, where three dots say so', () => {
    const isWhole = (line: string) => line.split('⟦').length === line.split('⟧').length;
    const cut = scenes.flatMap(({ name, card }) =>
      everyElement(card(PSEUDO).content).flatMap(({ element }) => {
        const title =
          typeof element.title === 'string' && !element.title.includes('…') ? [element.title] : [];
        return [...saidBy(element), ...title]
          .filter((line) => !isWhole(line))
          .map((line) => `${name}: ${line}`);
      }),
    );
    expect(cut).toEqual([]);
  });

  it('fits into the limits of cards, their buttons and their rows', () => {
    const wrong = scenes.flatMap(({ name, card }) => {
      const { content } = card(PSEUDO);
      const complaints = complaintsAbout(content).filter((complaint) => !PICKER.test(complaint));
      return [
        ...complaints.map((complaint) => `${name}: ${complaint}`),
        ...(unitsOf(content) < MAX_CARD_UNITS ? [] : [`${name}: ${unitsOf(content)} units`]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('has its plural forms', () => {
    const { t } = texts.in(PSEUDO);
    const counts = [1, 2].map((count) => t('count.tasks', { count }));
    expect(counts).toEqual(
      [pseudoPhrase('{{count}} task'), pseudoPhrase('{{count}} tasks')].map((phrase, index) =>
        phrase.replace('{{count}}', String(index + 1)),
      ),
    );
  });
});
