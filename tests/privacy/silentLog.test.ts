import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '../../src/server/log/logger';
import { MemoryStore } from '../../src/store/memory';
import { as } from '../bot/boards/boardChat';
import { MISSED, type Planted, plantPerson, TRACES, ZELDA } from './plantedPerson';

/** A store that fails now and then, for what is logged about errors. */
class FailingStore extends MemoryStore {
  isFailing = false;
  override async read(key: string) {
    if (this.isFailing) throw new Error(`the disk failed at ${key.length} "${MISSED} ${ZELDA.name}"`);
    return super.read(key);
  }
}

describe('the log at its most talkative level', () => {
  const lines: string[] = [];
  const store = new FailingStore();
  let planted: Planted;

  beforeAll(async () => {
    const stream = new PassThrough();
    stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    const logger = createLogger('trace', stream);
    planted = await plantPerson(store, logger);
    const { chat, board, here } = planted;
    const zelda = { from: ZELDA };
    const alone = { ...chat.personal('zelda'), ...zelda };

    // What nobody's card sends, in every kind of turn.
    await chat.press({ verb: 'zqqx', name: ZELDA.name }, here(zelda));
    await chat.send({ type: 'invoke', name: 'zqqx quimby', deliveryMode: undefined, ...alone });
    await chat.send({ type: 'invoke', name: 'task/submit', value: { data: { zqqx: ZELDA.name } }, ...alone });
    await chat.send({ type: 'zqqx', name: ZELDA.name, ...alone });
    await chat.send({ type: 'message', text: MISSED, channelData: { tenant: ZELDA.name }, ...alone });
    await chat.send({
      type: 'invoke',
      name: 'message/submitAction',
      value: { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: MISSED } },
      deliveryMode: undefined,
      ...alone,
    });
    const removed = { type: 'conversationUpdate', membersRemoved: [{ ...ZELDA }] };
    await chat.send({ ...here(as('ben')), ...removed, deliveryMode: undefined });

    chat.stub.outage.status = 500;
    await chat.pressIn(here(as('mia')), board(), 'Mark task 12 as done');
    await chat.pass(2000);
    chat.stub.outage.status = null;
    store.isFailing = true;
    await chat.say(MISSED, alone);
    await chat.pressIn(here(zelda), board(), 'Mark task 12 as done');
    store.isFailing = false;
  });
  afterAll(() => planted?.chat.close());

  it('has lines, also about what failed', () => {
    const levels = new Set(lines.map((line) => /"level":(\d+)/.exec(line)?.[1]));
    expect([...levels]).toEqual(expect.arrayContaining(['40']));
  });

  it('has no name, no id of a person and nothing that anybody wrote', () => {
    const log = lines.join('');
    expect(log).not.toMatch(/zqqx|mine|Rollout/);
    for (const trace of TRACES) expect(log).not.toMatch(trace);
  });
});
