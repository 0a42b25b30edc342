import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { AgentEndpoint } from './agents/agentEndpoint';
import { createBaseServer, type HttpServer } from './baseServer';
import type { Connections } from './connections';
import type { Readiness } from './health/readiness';
import { LIMITS, type Limits } from './limits';
import { type OperatorParts, routeHealth, routeOperators } from './operatorServer';
import { sendProblem } from './problem';
import { checkActivity } from './request/activityEdge';
import { readJsonBody } from './request/jsonBody';
import { sendDownload } from './sendDownload';

/** What a link to a file leads to: a page for a browser, or the file. */
export type Downloads = {
  look(locale: string, token: string): Promise<DownloadPage>;
  take(locale: string, token: string): Promise<DownloadPage | { kind: 'file'; name: string; bytes: Buffer }>;
};
type DownloadPage = { kind: 'page'; status: number; html: string };

export { closeServer, type HttpServer, listen } from './baseServer';

export type ServerParts = OperatorParts & {
  /** Runs a turn and ends the response. If it rejects before that, the caller gets a 500 without the reason. */
  messages: (request: Request, response: Response) => Promise<void>;
  /** Answers links to files at `/files`; missing: nobody is answered there. */
  downloads?: Downloads | null;
  /** Answers agents at `/mcp`; missing: nobody is answered there. */
  agents?: Agents | null;
  /** Whether operators ask on a port of their own; if so, this one has neither `/readyz` nor `/metrics`. */
  operatorsApart?: boolean;
};

/** `metadata` says where to get a token, by RFC 9728; null where none is needed or no public address is known. */
export type Agents = { endpoint: AgentEndpoint; metadata: object | null };

/** The HTTP side: `/api/messages`, `/mcp`, `/healthz`, and what operators ask. It does not listen yet. */
export function createHttpServer(parts: ServerParts, limits: Limits = LIMITS): HttpServer {
  const created = createBaseServer(parts.logger, limits);
  const { restify: server, connections } = created;
  routeHealth(server);
  if (parts.operatorsApart !== true) routeOperators(server, parts);
  server.post('/api/messages', async (request: Request, response: Response) => {
    const body = await readJsonBody(request, response, limits);
    if (body.kind === 'gone') return;
    if (body.kind === 'refused') {
      const { status, code, message } = body.refusal;
      sendProblem(response, status, code, message);
      return;
    }
    if (!parts.readiness.isReady()) {
      sendNotReady(response);
      return;
    }
    const check = checkActivity(body.value);
    if (!check.ok) {
      sendProblem(response, 400, 'activity_invalid', check.message);
      return;
    }
    request.body = body.value;
    await connections.during(request, response, () => parts.messages(request, response));
  });
  if (parts.downloads) routeDownloads(server, connections, parts.downloads, parts.readiness);
  if (parts.agents) routeAgents(server, connections, parts.agents, parts.readiness, limits);
  return created;
}

function routeDownloads(
  server: Server,
  connections: Connections,
  downloads: Downloads,
  readiness: Readiness,
): void {
  const answer = (ask: Downloads['look'] | Downloads['take']) => {
    return async (request: Request, response: Response): Promise<void> => {
      if (!readiness.isReady()) {
        sendNotReady(response);
        return;
      }
      const { locale = '', token = '' } = pathParts.parse(request.params);
      await connections.during(request, response, async () =>
        sendDownload(response, await ask(locale, token)),
      );
    };
  };
  server.get('/files/:locale/:token', answer(downloads.look));
  // A press on the page's button, and nothing that looks at links for people, uses the link.
  server.post('/files/:locale/:token', answer(downloads.take));
}

const pathParts = z.object({
  locale: z.string().max(35).optional().catch(undefined),
  token: z.string().max(100).optional().catch(undefined),
});

function routeAgents(
  server: Server,
  connections: Connections,
  { endpoint, metadata }: Agents,
  readiness: Readiness,
  limits: Limits,
): void {
  const answer = async (request: Request, response: Response): Promise<void> => {
    if (readiness.isReady())
      await connections.during(request, response, () => endpoint(request, response, limits));
    else sendNotReady(response);
  };
  server.post('/mcp', answer);
  // What these are for, clients of 2025 have sessions; they are told that there are none.
  server.get('/mcp', answer);
  server.del('/mcp', answer);
  if (metadata === null) return;
  server.get('/.well-known/oauth-protected-resource/mcp', async (_request: Request, response: Response) => {
    response.send(200, metadata);
  });
}

function sendNotReady(response: Response): void {
  response.header('Retry-After', '2');
  sendProblem(
    response,
    503,
    'not_ready',
    'The bot is starting or shutting down. Try again in a few seconds.',
  );
}
