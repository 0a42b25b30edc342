import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ConnectorStub, startConnectorStub } from '../bot/boards/connectorStub';
import { seenCard } from '../bot/cardSeen';
import { type RunningBot, startBot } from '../e2e/runningBot';
import { type Collector, startCollector } from './collector';
import { logStream } from './logStream';

const CHANNEL = '19:adoption@thread.tacv2';
const NAME = 'Ada Lovelace';

describe('a tick on a board', () => {
  const log = logStream();
  let stub: ConnectorStub;
  let collector: Collector;
  let bot: RunningBot;
  let sent = 0;
  /** The id of the turn in which somebody ticked. */
  let turn: string;

  const send = async (activity: object): Promise<unknown> => {
    sent += 1;
    const body = {
      id: `activity-${sent}`,
      channelId: 'msteams',
      serviceUrl: stub.serviceUrl,
      from: { id: '29:ada', name: NAME },
      recipient: { id: '28:bot', name: 'Playbook' },
      conversation: { id: `${CHANNEL};messageid=9`, conversationType: 'channel', isGroup: true },
      channelData: { team: { id: '19:general' }, channel: { id: CHANNEL } },
      locale: 'en-US',
      ...activity,
    };
    const response = await fetch(bot.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const press = (content: unknown, title: string) => {
    const card = seenCard(content);
    const data = { ...Object(card.choose(title)), ...card.inputs };
    return send({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } });
  };
  const linesOf = (id: string) =>
    log.lines.filter((line) => line.turn === id || (Array.isArray(line.turns) && line.turns.includes(id)));

  beforeAll(async () => {
    stub = await startConnectorStub();
    collector = await startCollector();
    bot = await startBot(
      { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20b' },
      log.stream,
    );
    const asked = { type: 'message', deliveryMode: 'expectReplies', text: 'post tasks for migration' };
    const form = Object(await send(asked)).activities[0].attachments[0].content;
    const preview = Object(await press(form, 'Preview')).value;
    await press(preview, 'Post');
    // The job that stands by for the posting would join nothing of the tick.
    const board = await stub.until(() => stub.messages[0], 'the board');
    const [tick = ''] = seenCard(board.versions[0]?.raw)
      .buttons.map(({ title }) => title)
      .filter((title) => /as done$/.test(title));
    await press(board.versions[0]?.raw, tick);
    await stub.until(() => board.versions.length > 1, 'the update of the card');
    turn = String(log.lines.find((line) => line.board === 'tick')?.turn);
    await stub.until(() => linesOf(turn).some(({ msg }) => msg === 'a job ran'), 'the end of the job');
  });
  afterAll(async () => {
    await bot?.stop();
    await collector?.stop();
    await stub?.stop();
  });

  it('is followed in the log by one id, from the activity over the job to the update of the card', () => {
    expect(turn).toMatch(/^[0-9a-f]{32}$/);
    const seen = linesOf(turn).map(({ msg, call, job, outcome }) => ({ msg, of: call ?? job, outcome }));
    expect(seen).toEqual([
      { msg: 'a turn ended', of: undefined, outcome: 'answered' },
      { msg: 'the channel was called', of: 'update', outcome: 'delivered' },
      { msg: 'a job ran', of: 'board-cards', outcome: 'done' },
    ]);
  });

  it('can be found at the service by the same id', () => {
    expect(stub.requestIds.filter(({ id }) => id === turn)).toEqual([{ kind: 'update', id: turn }]);
  });

  it('leaves no request without an id', () => {
    expect(stub.requestIds.length).toBeGreaterThan(2);
    expect(stub.requestIds.filter(({ id }) => id === null)).toEqual([]);
  });

  it('is one trace, in which the job and what it did are below the turn', async () => {
    const inTrace = () => collector.spans.filter(({ traceId }) => traceId === turn);
    await stub.until(() => inTrace().some(({ name }) => name === 'job board-cards'), 'the spans');
    const named = new Map(inTrace().map((span) => [span.name, span]));
    const parentOf = (name: string) => named.get(name)?.parentSpanId;
    expect(parentOf('turn')).toBeFalsy();
    expect(parentOf('store write')).toBeDefined();
    expect(parentOf('job board-cards')).toBe(named.get('turn')?.spanId);
    expect(parentOf('connector update')).toBe(named.get('job board-cards')?.spanId);
  });

  it('is a trace with the answer where somebody asks something', async () => {
    await send({ type: 'message', deliveryMode: 'expectReplies', text: 'next steps after the kickoff?' });
    const asked = () => collector.spans.find(({ name }) => name === 'answer question');
    const answer = await stub.until(asked, 'the span of the answer');
    expect(collector.spans.find(({ spanId }) => spanId === answer.parentSpanId)?.name).toBe('turn');
  });

  it('goes to the collector with the headers that are set', () => {
    expect([...new Set(collector.headers)]).toEqual(['a b']);
  });

  it('leaves no name, no text and no conversation in the log or the traces', () => {
    const all = [log.text(), ...collector.bodies].join('\n');
    for (const text of [NAME, '29:ada', CHANNEL, 'post tasks', 'next steps after'])
      expect(all.split('\n').filter((line) => line.includes(text))).toEqual([]);
  });

  it('is counted: the action, the job, the calls, the store, and the playbook beside it', async () => {
    const text = await (await fetch(bot.endpoint.replace('/api/messages', '/metrics'))).text();
    for (const start of [
      'playbook_board_actions_total{action="tick"} 1',
      'playbook_jobs_total{kind="board-cards",outcome="done"} ',
      'playbook_connector_requests_total{operation="update",status="2xx"} ',
      'playbook_store_seconds_count{operation="write"} ',
      'playbook_content_info{version="',
      'playbook_ready 1',
      'playbook_jobs_due ',
    ])
      expect(text.split('\n').filter((line) => line.startsWith(start))).toHaveLength(1);
  });
});
