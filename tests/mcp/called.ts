import type { Client } from '@modelcontextprotocol/client';
import { z } from 'zod';

const resultSchema = z.object({
  isError: z.boolean().optional(),
  content: z.array(z.object({ type: z.literal('text'), text: z.string() })),
  structuredContent: z.looseObject({}).optional(),
});

/** What a tool returned: its texts, and its fields. */
export type Called = { isError: boolean; texts: string[]; fields: Record<string, unknown> };

export async function called(
  client: Client,
  name: string,
  args: Record<string, unknown> = {},
): Promise<Called> {
  const { isError, content, structuredContent } = resultSchema.parse(
    await client.callTool({ name, arguments: args }),
  );
  return {
    isError: isError === true,
    texts: content.map(({ text }) => text),
    fields: structuredContent ?? {},
  };
}
