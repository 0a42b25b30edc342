import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadPlaybook } from '../../src/content/load';
import { PHASE_KEYS, type Playbook } from '../../src/playbook/playbook';
import { ran } from '../cli/ran';
import { knowledgeOf } from '../once/content';
import { halfThereFolder } from '../once/halfThere';
import { ADOPTION, openBoardChat } from './boards/boardChat';
import type { CardSeen } from './cardSeen';
import { openChat } from './chat';

const FR = { locale: 'fr-FR' };
/** What a phase is called on the pages that there are: in French, or else in English. */
const PHASES = ['Lancement', 'Assess', 'Remediate', 'Enable', 'Migration', 'Success'];

/** What can be chosen on a card. */
function offered(card: CardSeen | undefined): string[] {
  return card ? [...card.choices, ...card.buttons.map(({ title }) => title)] : [];
}

describe('a language that is only begun', () => {
  const folder = halfThereFolder();
  let playbook: Playbook;
  beforeAll(async () => {
    playbook = (await loadPlaybook(folder)).playbook;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const open = () => openChat({ knowledge: knowledgeOf(playbook) });
  const ask = async (text: string, chat = open()) => {
    const [card] = (await chat.say(text, FR)).cards;
    if (!card) throw new Error(`"${text}" has no answer`);
    return card;
  };

  it('is said to be so by check, in one line for each group of pages', async () => {
    const { out } = await ran(['check', '--content', folder]);
    const lines = out.split('\n').filter((line) => line.startsWith('fr lacks '));
    expect(lines).toEqual([
      'fr lacks 3 of the pages assess-…: conduct-adoption-and-change-management-conversation, conduct-services-workshops, conduct-technical-assessment',
      'fr lacks the page enable-enable-services',
      'fr lacks the page index',
      'fr lacks 5 of the pages phase-…: assess, enable, initiate, remediate, success',
      'fr lacks the page remediate-address-technical-gaps',
      'fr lacks 2 of the pages resources-…: bvd, fasttrack-subject-matter-expert-resources-guidance',
      'fr lacks 2 of the pages success-…: conduct-success-review, support-success-execution',
    ]);
    expect(out.split('\n').filter((line) => line.includes('has no words'))).toEqual([
      'fr has no words for headings, marks and tables: write these as another language does ("## Overview", "Primary Role:", "Task ID"), or add src/content/language/fr.json',
    ]);
  });

  it('is offered by its own name, and says what it is when it is chosen', async () => {
    const chat = open();
    const languages = (await chat.say('language')).cards[0];
    expect(offered(languages)).toContain('Français');
    const [chosen] = (await chat.say('français')).cards;
    expect(chosen?.text).toContain('Français');
    expect(chosen?.text).toContain("I'll show the pages of the playbook in French where they exist");
    expect((await chat.say('migration')).cards[0]?.text).toContain('Ce processus amène les données');
  });

  it('is what people are answered in whose Teams speaks it', async () => {
    const card = await ask('migration');
    expect(card.text).toContain('Migration des données');
    expect(card.text).toContain('Ce processus amène les données');
    expect(card.text).not.toMatch(/don't speak|isn't available/);
  });

  it.each([
    ['réunion de lancement', 'La réunion de lancement ouvre la coopération'],
    ['migration des données', 'Ce processus amène les données'],
    ['Mener la réunion de lancement', 'La réunion de lancement ouvre la coopération'],
  ])('is found by the words of its pages: %s', async (text, shown) => {
    expect((await ask(text)).text).toContain(shown);
  });

  it('is not taken for the language that is most like it', async () => {
    for (const text of ['réunion de lancement', 'tâches obligatoires de la migration', 'aide']) {
      const titles = offered(await ask(text)).join('\n');
      expect(titles).not.toMatch(/español|português|Deutsch/i);
    }
  });

  it('falls back to English in a sentence that is true', async () => {
    const card = await ask('technical assessment');
    expect(card.text).toContain("English, because this page isn't available in French yet.");
    // The French page of the kick-off is there, and lacks this task.
    const task = await ask('983');
    expect(task.text).toContain("English, because this task isn't available in French yet.");
  });

  it('loses no phase and shows no key', async () => {
    const { text } = await ask('which phases are there?');
    for (const name of PHASES) expect(text).toContain(name);
    expect(text.split('\n').filter((line) => PHASE_KEYS.some((key) => key === line))).toEqual([]);
    for (const key of PHASE_KEYS) {
      const shown = await ask(`processes in ${key}`);
      expect(shown.text).not.toContain('no longer in the playbook');
    }
  });

  it('loses no task of the whole playbook', async () => {
    const chat = open();
    const inFrench = await ask('all mandatory tasks', chat);
    const inEnglish = (await chat.say('all mandatory tasks', { locale: 'en-US' })).cards[0];
    const count = (text = '') => Number(/(\d+) tasks/.exec(text)?.[1] ?? 0);
    // The French kick-off page has one mandatory task where the English one has more.
    expect(count(inFrench.text)).toBeGreaterThan(0.5 * count(inEnglish?.text));
    expect(inFrench.text).toMatch(/Assess|Enable/);
  });

  it('guides through its pages, and those that it lacks', async () => {
    const chat = open();
    const phases = await ask('guide me', chat);
    expect(offered(phases)).toEqual(expect.arrayContaining(PHASES));
    const press = async (data: object) => (await chat.press({ v: 1, ...data }, FR)).cards[0];
    const processes = await press({ verb: 'guide', choice: 'phase:migrate' });
    expect(offered(processes)).toContain('Migration des données');
    const others = await press({ verb: 'guide', choice: 'phase:assess' });
    expect(offered(others)).toContain('Conduct Technical Assessment');
  });

  it('can be the language of a board', async () => {
    const board = await openBoardChat({ playbook });
    try {
      const given = { ...board.channel(ADOPTION), ...FR };
      const form = (await board.say('post tasks for Migration des données', given)).cards[0];
      expect(form?.choices).toContain('Français');
      if (!form) throw new Error('There is no form');
      const preview = (await board.pressIn(given, form, 'Preview')).cards[0];
      if (!preview) throw new Error('There is no preview');
      await board.pressIn(given, preview, 'Post');
      const posted = await board.stub.until(
        () =>
          board.stub.messages.find(({ versions }) =>
            versions.at(-1)?.card?.text.includes('Valider la migration'),
          ),
        'the board in French',
      );
      expect(posted.versions.at(-1)?.card?.text).toContain('Migration des données');
    } finally {
      await board.close();
    }
  });
});
