import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import { insertedCard } from '../../../src/cards/inserted/insertedCard';
import { smallPlaybook } from '../../answering/smallPlaybook';
import { cards } from '../../once/parts';

const answering = createAnswering(smallPlaybook);
const view = { locale: 'en', part: 0, notices: [], boards: true };
const TOPICS = [
  { kind: 'page', page: 'migrate-migration' },
  { kind: 'task', task: '1330' },
] as const;

describe('a card that a person inserts into a message', () => {
  it.each(TOPICS)('has nothing that only the bot could answer: %j', (topic) => {
    const inserted = cards.inserted(answering.show(topic, 'en'), view);
    const json = JSON.stringify(inserted?.card.content);
    expect(json).not.toMatch(/Action\.(Execute|Submit)|"Input\./);
    expect(json).not.toContain('"actions":[]');
    expect(inserted?.card.content.body.length).toBeGreaterThan(0);
  });

  it('keeps its links to the web and what unfolds', () => {
    const open = { type: 'Action.OpenUrl', title: 'Deck', url: 'https://example.com' };
    const unfold = { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['a'] };
    const press = { type: 'Action.Execute', title: 'Tick', verb: 'any' };
    const card = insertedCard({
      summary: 'Deck',
      content: {
        type: 'AdaptiveCard',
        version: '1.5',
        refresh: { action: press, userIds: ['ada'] },
        body: [
          { type: 'ActionSet', actions: [open, press, unfold] },
          { type: 'ActionSet', actions: [press] },
          { type: 'Container', items: [], selectAction: press },
        ],
      },
    });
    expect(card.content).toEqual({
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        { type: 'ActionSet', actions: [open, unfold] },
        { type: 'Container', items: [] },
      ],
    });
  });

  it('is listed by its name and what it is', () => {
    const [page, task] = TOPICS.map((topic) => cards.inserted(answering.show(topic, 'en'), view)?.preview);
    expect(page).toEqual({ title: 'Migration', text: 'Migrate' });
    expect(task?.title).toBe('1330 Validate email migration with a test batch');
    expect(task?.text).toContain('FastTrack Engineer');
  });

  it('does not exist for what is about no page', () => {
    expect(cards.inserted(answering.show({ kind: 'help' }, 'en'), view)).toBeUndefined();
  });
});
