import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTexts } from '../../../src/i18n/texts';
import { type ConnectorStub, startConnectorStub } from '../../bot/boards/connectorStub';
import { startAzurite } from '../../store/tables/azurite';
import { type BrokenWay, wayTo } from '../../store/tables/brokenWay';
import { type RunningBot, startBot } from '../runningBot';
import { ask } from '../turnsPerSecond';
import { createCrowd, dataOf, type Place } from './crowd';

jest.setTimeout(300_000);

/** `LOST_SECONDS=30` is what production is measured by. */
const LOST_MS = Number(process.env.LOST_SECONDS ?? 8) * 1000;
const TEXTS = createTexts().in('en');
const NOT_SAVED = TEXTS.t('state.not-saved');
const NOT_DONE = TEXTS.t('error.not-saved.text');
/** Teams gives a turn up after this, in milliseconds. */
const LONGEST_TURN = 15_000;

describe.each(['refused', 'silent'] as const)('two bots whose table is lost for a while: %s', (how) => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let way: BrokenWay;
  let stub: ConnectorStub;
  const bots: RunningBot[] = [];

  beforeAll(async () => {
    [azurite, stub] = [await startAzurite(), await startConnectorStub()];
    way = await wayTo(Number(/127\.0\.0\.1:(\d+)/.exec(azurite.connectionString)?.[1]));
    const connection = azurite.connectionString.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${way.port}`);
    const settings = { STORE: 'azure-tables', AZURE_STORAGE_CONNECTION_STRING: connection };
    bots.push(await startBot(settings), await startBot(settings));
  });
  afterAll(async () => {
    way?.mend();
    for (const bot of bots.splice(0)) await bot.stop();
    await way?.stop();
    await azurite?.stop();
    await stub?.stop();
  });

  const endpoint = (bot: number) => bots[bot]?.endpoint ?? '';
  const ready = async (bot: number) => (await fetch(new URL('/readyz', endpoint(bot)))).status;
  const press = async (place: Place, data: object) => {
    const activity = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { data } },
      channelId: 'msteams',
      serviceUrl: place.serviceUrl,
      from: { id: '29:ada', name: 'Ada' },
      recipient: { id: '28:bot' },
      conversation: { id: `${place.channel};messageid=9`, conversationType: 'channel', isGroup: true },
      channelData: { team: { id: '19:general' }, channel: { id: place.channel } },
      locale: 'en-US',
    };
    const response = await fetch(endpoint(1), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    return JSON.stringify(await response.json());
  };

  it('answer all the while, say what they could not keep, are not ready, and come back with all that they had', async () => {
    let turns = 0;
    const crowd = createCrowd(() => {
      turns += 1;
      return endpoint(turns % 2);
    });
    const place = { serviceUrl: stub.serviceUrl, channel: '19:adoption@thread.tacv2' };
    const form = await crowd.say(place, 'ada', 'post tasks for migration');
    await crowd.press(place, 'ada', dataOf(await crowd.press(place, 'ada', dataOf(form, 'Preview')), 'Post'));
    const card = () => stub.messages[0]?.versions.at(-1)?.card;
    const board = await stub.until(card, 'the board');
    const [first = '', second = '', third = ''] = board.buttons.flatMap(
      ({ title }) => /^Mark task (\S+) as done$/.exec(title)?.[1] ?? [],
    );
    const tick = (item: string) => `Mark task ${item} as done`;
    await crowd.press(place, 'ada', dataOf(board, tick(first)));
    expect([await ready(0), await ready(1)]).toEqual([200, 200]);

    way.break(how);
    const lost = performance.now();
    const answer = await ask(endpoint(0), 'next steps after the customer kickoff', 'ben');
    expect(answer.body).toContain('Next steps');
    expect(answer.body).toContain(NOT_SAVED);
    expect(answer.tookMs).toBeLessThan(LONGEST_TURN);
    // The box is not shown as ticked: the person is told to try again.
    const refused = performance.now();
    expect(await press(place, dataOf(board, tick(second)))).toContain(NOT_DONE);
    expect(performance.now() - refused).toBeLessThan(LONGEST_TURN);
    // Both notice, whether anybody asks them or not.
    for (const bot of [0, 1]) while ((await ready(bot)) === 200) await sleep(100);
    while (performance.now() - lost < LOST_MS) await sleep(100);

    way.mend();
    for (const bot of [0, 1]) while ((await ready(bot)) !== 200) await sleep(100);
    const again = await ask(endpoint(1), 'next steps after the customer kickoff', 'ben');
    expect(again.body).not.toContain(NOT_SAVED);
    await crowd.press(place, 'ada', dataOf(board, tick(third)));
    const opened = (item: string) =>
      card()?.buttons.some(({ title }) => title === `Mark task ${item} as open again`) ?? false;
    await stub.until(() => opened(first) && opened(third), 'what was acknowledged on the card');
    expect(opened(second)).toBe(false);
    expect(stub.messages).toHaveLength(1);
  });
});
