import { createAnswering } from '../../src/answering/answering';
import { clipped } from '../../src/boards/board/limits';
import { commandReader } from '../../src/bot/commands/command';
import { readCommandWords } from '../../src/bot/commands/commandWords';
import { parseFeedback } from '../../src/bot/feedback/feedbackInvoke';
import { readActivity } from '../../src/bot/turn/readActivity';
import { parseAction } from '../../src/cards/actions/parseAction';
import { withoutPeople } from '../../src/insights/anonymous/withoutPeople';
import { ENTRY_LIMITS } from '../../src/playbook/entryLimits';
import { questionKey } from '../../src/playbook/questionKey';
import { smallPlaybook } from '../answering/smallPlaybook';

const BOT = { recipient: { id: 'bot', name: 'Playbook' } };
const words = readCommandWords();
const readCommand = commandReader(words, [...words.keys()]);
const answering = createAnswering(smallPlaybook);

function ask(text: string, locale: string): void {
  answering.answer({ text: text.slice(0, 1000), locale, page: null, previous: null });
}

/** What is done with text that people send, without a length that would bound it where that can be left out. */
export const TURNS: Readonly<Record<string, (text: string) => void>> = {
  'a message': (text) => readActivity({ text, entities: [], ...BOT }),
  'a mention': (text) =>
    readActivity({
      text,
      entities: [{ type: 'mention', mentioned: { id: 'bot' }, text: text.slice(0, 2) }],
      ...BOT,
    }),
  'a comment': (text) => withoutPeople(text, ['Ada Lovelace', '29:ada'], 500),
  'the name of somebody': (text) => withoutPeople(`who is ${text.slice(0, 50)}`, [text], 500),
  'names of many': (text) =>
    withoutPeople(
      text.slice(0, 1000),
      (text.match(/[\s\S]{1,20}/g) ?? []).slice(0, ENTRY_LIMITS.entities),
      500,
    ),
  "Teams' feedback": (text) =>
    parseFeedback({ actionName: 'feedback', actionValue: { reaction: 'like', feedback: text } }),
  'a command': (text) => readCommand(text),
  'the text of a board': (text) => clipped(text, 300),
  'a kept question': (text) => questionKey(text),
  'a question in English': (text) => ask(text, 'en'),
  'a question in German': (text) => ask(text, 'de'),
  'a question in Chinese': (text) => ask(text, 'zh-CN'),
  'the data of a card': (text) => {
    const data = {
      v: 1,
      verb: text,
      topic: { kind: 'page', page: text },
      locale: text,
      choice: text,
      comment: text,
      part: 0,
    };
    for (const verb of ['show', 'language', 'guide', 'comment']) parseAction({ ...data, verb, answer: 'a' });
    parseAction({ ...data, verb: 'board-draft', step: 'form', page: 'a', roles: text, items: text });
    parseAction({ ...data, verb: 'board-change', board: 'a', at: 1, kind: 'note', item: '1', text });
  },
};
