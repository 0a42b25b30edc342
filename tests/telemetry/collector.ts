import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const value = z.object({
  stringValue: z.string().optional(),
  intValue: z.union([z.number(), z.string()]).optional(),
});
const spanSchema = z.looseObject({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(z.object({ key: z.string(), value: z.looseObject(value.shape) })).default([]),
  links: z.array(z.looseObject({ traceId: z.string(), spanId: z.string() })).default([]),
});
const exportedSchema = z.object({
  resourceSpans: z.array(
    z.looseObject({ scopeSpans: z.array(z.looseObject({ spans: z.array(spanSchema) })) }),
  ),
});

export type SpanSeen = z.infer<typeof spanSchema>;

export type Collector = {
  url: string;
  spans: SpanSeen[];
  /** Everything that arrived, as it was written. */
  bodies: string[];
  headers: (string | string[] | undefined)[];
  stop(): Promise<void>;
};

/** A collector of traces that takes OTLP over HTTP as JSON, and keeps it. */
export async function startCollector(port = 0): Promise<Collector> {
  const spans: SpanSeen[] = [];
  const bodies: string[] = [];
  const headers: Collector['headers'] = [];
  const server = createServer((request, response) => {
    const take = async () => {
      const body = await text(request);
      bodies.push(body);
      headers.push(request.headers['x-key']);
      const { resourceSpans } = exportedSchema.parse(JSON.parse(body));
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
      response.setHeader('content-type', 'application/json').end('{}');
    };
    take().catch((error: unknown) => response.writeHead(400).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    spans,
    bodies,
    headers,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
