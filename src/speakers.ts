import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { speakersPage } from './speakersPage';
import { type Person, type Speaker, spokenBy } from './speech';

/** Stands between the Playground and the bot, so that several people can speak in it, each in their language. */
export type Speakers = {
  /** Where the Playground sends its activities, in place of the bot's own endpoint. */
  endpoint: string;
  /** The page to choose who speaks. */
  url: string;
  /** Reads who there is from the Playground at `url`; the name of `as`, or a part of it, speaks first. */
  meet(url: string, as: string | undefined): Promise<Speaker>;
  stop(): Promise<void>;
};

const person = z.object({ id: z.string(), name: z.string(), aadObjectId: z.string() });
const cast = z.object({ config: z.object({ currentUser: person, users: z.array(person) }) });

/** There is nobody of that name in the Playground; the message says who there is. */
export class SpeakerUnknown extends Error {
  readonly code = 'speaker_unknown';
}

/**
 * @param endpoint the bot's
 * @param locale in which the first person speaks
 * @param locales to choose from
 */
export async function startSpeakers(
  endpoint: string,
  locale: string,
  locales: readonly string[],
): Promise<Speakers> {
  let people: Person[] = [];
  let speaker: Speaker | undefined;

  async function forward(method: string, body: string, response: ServerResponse): Promise<void> {
    // The Playground's page first asks with HEAD whether there is a bot at all.
    const isActivity = method === 'POST';
    const answer = await fetch(endpoint, {
      method,
      ...(isActivity && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(said(JSON.parse(body))),
      }),
    });
    const type = answer.headers.get('content-type');
    send(response, answer.status, type ? { 'content-type': type } : {}, await answer.text());
  }

  function said(activity: unknown): unknown {
    const [owner] = people;
    return speaker && owner ? spokenBy(activity, speaker, owner.id) : withLocale(activity, locale);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (request.url === '/api/messages') {
      await forward(request.method ?? 'POST', body, response);
      return;
    }
    if (speaker && request.method === 'POST') {
      const chosen = new URLSearchParams(body);
      const named = people.find(({ id }) => id === chosen.get('person'));
      speaker = { person: named ?? speaker.person, locale: chosen.get('locale') ?? speaker.locale };
      send(response, 303, { location: '/' });
      return;
    }
    if (!speaker) {
      send(response, 503);
      return;
    }
    const page = speakersPage(people, locales, speaker);
    send(response, 200, { 'content-type': 'text/html; charset=utf-8' }, page);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, 502, {}, String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  return {
    endpoint: `${url}/api/messages`,
    url,
    async meet(playground, as) {
      const response = await fetch(new URL('/_internal/v1/testConfig', playground));
      const { config } = cast.parse(await response.json());
      people = [config.currentUser, ...config.users];
      speaker = { person: named(people, as) ?? config.currentUser, locale };
      return speaker;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** restify changes `writeHead` of every server of the process, which then returns nothing. */
function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  body = '',
): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** Until it is known who there is, which takes a moment after the Playground is up. */
function withLocale(activity: unknown, locale: string): unknown {
  return typeof activity === 'object' ? { ...activity, locale } : activity;
}

function named(people: readonly Person[], as: string | undefined): Person | undefined {
  if (as === undefined) return undefined;
  // The ids have the names in Latin letters.
  const found = people.find(({ id, name }) => `${name} ${id}`.toLowerCase().includes(as.toLowerCase()));
  if (found) return found;
  const names = people.map(({ name }) => name).join(', ');
  throw new SpeakerUnknown(`--as is "${as}", who is not in playground.yml: choose one of ${names}`);
}
