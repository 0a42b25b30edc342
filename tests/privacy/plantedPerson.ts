import { createHash } from 'node:crypto';
import type { Logger } from '../../src/bot/turn/logger';
import { MemoryStore } from '../../src/store/memory';
import { as, type BoardChat, onlyCard, openBoardChat } from '../bot/boards/boardChat';
import type { CardSeen } from '../bot/cardSeen';

/** Somebody whose names and ids stand for nothing else. */
export const ZELDA = {
  id: '29:zelda',
  name: 'Zelda Quimby',
  aadObjectId: '0d9e2b64-3f18-4c77-a5c1-92b8e4d6f301',
};
/** Her hash as keys have it. */
export const HASH = createHash('sha256').update(ZELDA.id).digest('hex').slice(0, 16);
const CHAT_HASH = createHash('sha256').update('a:zelda').digest('hex').slice(0, 16);
const UNINSTALLED_HASH = createHash('sha256').update('msteams a:zelda').digest('hex').slice(0, 16);
/** Of the templates in her personal chat. */
export const TEMPLATES_HASH = createHash('sha256').update('here a:zelda').digest('hex').slice(0, 16);
/** What may be nowhere once she is forgotten. */
export const TRACES = [
  /29:zelda/i,
  /quimby/i,
  /zelda/i,
  /0d9e2b64/i,
  new RegExp(HASH),
  new RegExp(CHAT_HASH),
  new RegExp(UNINSTALLED_HASH),
  new RegExp(TEMPLATES_HASH),
];

export const MISSED = 'zqqx who pays for the printers';
export const ASKED = 'zqqx who orders the coffee';

const FILES = { publicUrl: 'https://bot.contoso.com' };

/** A bot with everything that it stores of people, of Zelda and of others, and all its jobs waiting. */
export async function plantPerson(store = new MemoryStore(), logger?: Logger) {
  const isManager = ({ id }: { id: string }) => ['29:zelda', '29:mia'].includes(id);
  const chat = await openBoardChat({ store, isManager, files: FILES, ...(logger && { logger }) });
  const zelda = { from: ZELDA, locale: 'en-US' };
  const [ben, mia] = [as('ben'), as('mia')];
  const here = (who: object) => ({ ...chat.channel(), ...who });
  const alone = { ...chat.personal('zelda'), ...zelda };
  const press = async (who: object, card: CardSeen, title: string, inputs: object = {}): Promise<CardSeen> =>
    onlyCard(await chat.pressIn(who, card, title, inputs));

  const posted = await chat.post(here(zelda), { title: 'Rollout by Zelda Quimby' });
  const theirs = await chat.post({ ...chat.group, ...mia }, { title: 'Second' });
  // Only outside of Teams a board can be in a personal chat.
  const emulator = { channelId: 'emulator', ...alone };
  const own = await chat.post(emulator, { title: 'Of my own' });
  const { board } = posted;
  await press(here(zelda), board(), 'Mark task 11 as done');
  const note = await press(here(ben), await press(here(ben), board(), '12'), 'Note');
  await press(here(ben), note, 'Save', { text: 'Ask Zelda Quimby, or ZELDA QUIMBY’s deputy' });
  const mine = await press(here(zelda), await press(here(zelda), board(), '21'), 'Note');
  await press(here(zelda), mine, 'Save', { text: 'mine' });
  await assign(chat, here(mia), board(), '22', 'zelda');
  await press(here(zelda), await press(here(zelda), board(), '12'), 'Claim');
  await assign(chat, { ...chat.group, ...mia }, theirs.board(), '11', 'zelda');
  await shareBoard(chat, here(zelda), board);
  await shareBoard(chat, emulator, own.board);

  await askTeam(chat, here(zelda), alone);
  await talk(chat, alone);
  const language = await press(here(zelda), board(), 'In my language');
  await press(here(zelda), await press(here(zelda), language, 'Mehr'), 'Immer in meiner Sprache');
  await press(here(zelda), board(), '21');
  return { chat, store, board, theirs: theirs.board, here, press };
}

/** She adds a task that she does herself, saves a template and asks for a file. */
async function shareBoard(chat: BoardChat, who: object, board: () => CardSeen): Promise<void> {
  const chosen = async (title: string): Promise<CardSeen> =>
    onlyCard(await chat.pressIn(who, onlyCard(await chat.pressIn(who, board(), 'More')), title));
  await chat.pressIn(who, await chosen('Add a task'), 'Add', {
    title: 'Badges',
    requirement: 'mandatory',
    role: '*',
  });
  await chat.pressIn(who, await chosen('Choose several tasks'), 'Save', {
    items: '#1',
    to: ZELDA.id,
    tick: 'false',
  });
  await chat.pressIn(who, await chosen('Save as template'), 'Save', { title: 'Rollouts' });
  await chat.pressIn(who, onlyCard(await chat.pressIn(who, board(), 'More')), 'Export for Excel');
}

export type Planted = Awaited<ReturnType<typeof plantPerson>>;

async function talk(chat: BoardChat, alone: object): Promise<void> {
  await chat.say('Deutsch', alone);
  await chat.say('kickoff', alone);
  await chat.say('guide me', alone);
  await chat.say(MISSED, alone);
  await chat.send({
    type: 'invoke',
    name: 'composeExtension/query',
    value: { parameters: [{ name: 'initialRun', value: 'true' }] },
    deliveryMode: undefined,
    ...alone,
  });
  const emulator = { channelId: 'emulator', ...alone };
  const [answer] = (await chat.say('tasks of the kickoff', { ...emulator, locale: 'en-US' })).cards;
  await chat.submit(answer?.choose('Yes, this was helpful'), emulator);
  const digest = onlyCard(await chat.say('Wochenübersicht', alone));
  await chat.pressIn(alone, digest, 'Einschalten');
}

async function assign(chat: BoardChat, who: object, card: CardSeen, task: string, to: string): Promise<void> {
  const details = onlyCard(await chat.pressIn(who, card, task));
  const ask = onlyCard(await chat.pressIn(who, details, 'Assigned to'));
  await chat.pressIn(who, ask, 'Assign', { to: `29:${to}` });
}

/** She chooses the channel, asks, leaves one question as a draft, and claims what somebody else asks. */
async function askTeam(chat: BoardChat, inChannel: object, alone: object): Promise<void> {
  const settings = onlyCard(await chat.say('ask the team', inChannel));
  await chat.pressIn(inChannel, settings, 'Send them here', { scope: 'all' });
  const ask = async (who: object): Promise<void> => {
    const none = onlyCard(await chat.say(ASKED, who));
    const form = onlyCard(await chat.pressIn(who, none, 'Ask the team'));
    await chat.pressIn(who, form, 'Send to the team');
  };
  await ask(alone);
  await chat.say('zqqx a draft that nobody sends', alone);
  const grace = { ...chat.personal('grace'), ...as('grace') };
  await ask(grace);
  const card = await chat.stub.until(
    () =>
      chat.stub.messages
        .map(({ versions }) => versions.at(-1)?.card)
        .find((seen) => seen?.text.includes('Grace asks')),
    'the question of Grace in the channel',
  );
  await chat.pressIn(inChannel, card, 'Claim');
}
