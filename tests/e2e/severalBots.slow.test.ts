import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startAzurite } from '../store/tables/azurite';
import { type RunningBot, startBot } from './runningBot';
import { ask } from './turnsPerSecond';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
const bots: RunningBot[] = [];
beforeAll(async () => {
  azurite = await startAzurite();
  const settings = { STORE: 'azure-tables', AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString };
  bots.push(await startBot(settings), await startBot(settings));
});
afterAll(async () => {
  for (const bot of bots) await bot.stop();
  await azurite.stop();
});

const say = (bot: number, text: string) => ask(bots[bot]?.endpoint ?? '', text, 'ada');

it('two bots on one table know the same of a person and a conversation, whichever is asked', async () => {
  expect(JSON.stringify(await say(0, 'next steps after the customer kickoff'))).toContain('Next steps');
  expect(JSON.stringify(await say(1, 'Deutsch'))).toContain('Deutsch');
  expect(JSON.stringify(await say(0, 'und die Aufgaben?'))).toContain('Aufgaben');
  expect(JSON.stringify(await say(1, 'und die Rollen?'))).toContain('Rollen');
});

it('answers go on while the table cannot be reached, and say what is not remembered', async () => {
  await azurite.stop();
  const answer = JSON.stringify(await say(0, 'nächste Schritte nach dem Kick-off mit dem Kunden'));
  expect(answer).toMatch(/Next steps|Nächste Schritte/);
  const { origin } = new URL(bots[0]?.endpoint ?? '');
  expect((await fetch(`${origin}/readyz`)).status).toBe(503);
});
