import { expect, it } from '@jest/globals';
import { called } from './called';
import { claims, clientOverHttp, startAgentServer, startDirectory, WITH_SIGN_IN } from './http';

const CALLS = 2000;
/** Each waits for its answer on a connection of its own, of which the server has 500. */
const AT_ONCE = 400;

it(`${CALLS} calls over HTTP, ${AT_ONCE} of them at once, are all answered`, async () => {
  const directory = await startDirectory();
  const server = await startAgentServer(WITH_SIGN_IN, {
    openIdMetadataUrl: directory.metadataUrl,
    tokenIssuer: directory.issuer,
    callsPerMinute: 100_000,
  });
  const client = await clientOverHttp(server.url, directory.sign(claims(directory)));
  let answered = 0;
  const callInTurn = async (first: number): Promise<void> => {
    for (let i = first; i < CALLS; i += AT_ONCE) {
      const wrong = i % 4 === 0;
      const { isError } = wrong
        ? await called(client, 'page', { page: `nowhere-${i}` })
        : await called(client, 'ask', { question: `next steps after the kickoff ${i % 10}`, locale: 'de' });
      expect(isError).toBe(wrong);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_unused, first) => callInTurn(first)));
  expect(answered).toBe(CALLS);
  await client.close();
  await server.close();
  directory.stop();
});
