import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Known } from '../../ask/answerLines';
import { citationLine, citationSchema } from '../citations';
import { isLocale } from '../lookup';
import type { McpParts } from '../parts';
import { Refusal } from '../refusal';
import { convertedOnce } from './convertedOnce';

/** What every tool returns beside its own fields. */
export const COMMON_OUTPUT = {
  answered: z.boolean().describe('false: the playbook does not say this, and text says so'),
  text: z.string().describe('the words of the playbook, as the card in Teams shows them'),
  sources: z.array(citationSchema).describe('the pages and headings that the text comes from'),
  locale: z.string().describe('language of the labels around the words of the playbook'),
  fallback: z
    .string()
    .nullable()
    .describe('language of the words themselves when the page is not there in locale; else null'),
};

type Input = Readonly<Record<string, z.ZodType>>;
type Output = typeof COMMON_OUTPUT & Readonly<Record<string, z.ZodType>>;

/** A tool that only reads. `answer` may throw a `Refusal`. */
export type Tool<In extends Input, Out extends Output> = {
  name: string;
  title: string;
  description: string;
  input: In;
  output: Out;
  answer(
    args: z.infer<z.ZodObject<In>>,
    known: Known,
    parts: McpParts,
  ): z.infer<z.ZodObject<Out>> & z.infer<z.ZodObject<typeof COMMON_OUTPUT>>;
};

/** As long as a message that Teams lets through; questions are cut much earlier. */
const LONGEST_QUESTION = 4000;
const LONGEST_NAME = 250;

export const questionInput = z
  .string(textOf('the question, in any of the languages of the playbook'))
  .min(1, 'is empty: ask something')
  .max(LONGEST_QUESTION, `is longer than ${LONGEST_QUESTION} characters: ask in one or two sentences`);

export const localeInput = z
  .string('is no text')
  .max(64, 'is longer than a language tag can be')
  .refine(isLocale, 'is no BCP 47 tag such as "de" or "pt-BR"')
  .optional()
  .describe('language to answer in, such as "de" or "pt-BR"; English where it is left out or not served');

/** What is wrong with an argument that is no text; `what` is what it should be. */
function textOf(what: string) {
  return {
    error: ({ input }: { input?: unknown }) =>
      input === undefined ? `is missing: ${what}` : `is no text, expected ${what}`,
  };
}

/** An id, title, key or label, as text of one line. */
export function nameInput(what: string): z.ZodString {
  return z
    .string(textOf(what))
    .min(1, `is empty, expected ${what}`)
    .max(LONGEST_NAME, `is longer than ${LONGEST_NAME} characters, expected ${what}`);
}

export const pageInput = nameInput('the id of a page, such as "migrate-migration"').describe(
  'id of the page as search and phases list it; its title or playbook:// address will do',
);

/** A tool with its types, so that `answer` knows its arguments. */
export function tool<In extends Input, Out extends Output>(own: Tool<In, Out>) {
  // Once, for zod compiles a schema when it is first used, which takes longer than an answer.
  const inputSchema = convertedOnce(z.strictObject(own.input));
  const outputSchema = convertedOnce(z.object(own.output));
  return {
    name: own.name,
    register(server: McpServer, parts: McpParts): void {
      server.registerTool(
        own.name,
        {
          title: own.title,
          description: own.description,
          inputSchema,
          outputSchema,
          annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
        },
        (args) => resultOf(own, args, parts),
      );
    },
  };
}

function resultOf<In extends Input, Out extends Output>(
  own: Tool<In, Out>,
  args: z.infer<z.ZodObject<In>>,
  parts: McpParts,
): CallToolResult {
  try {
    const answer = own.answer(args, parts.knowledge(), parts);
    const { text, sources } = answer;
    return {
      content: [text, sources.map(citationLine).join('\n')]
        .filter((block) => block !== '')
        .map((block) => ({ type: 'text', text: block })),
      structuredContent: answer,
    };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    const id = parts.failed(error, own.name);
    return refused(
      `The tool ${own.name} failed, which is no fault of yours. Try once more; if it fails again, tell whoever runs this server to look for ${id} in its log.`,
    );
  }
}

function refused(message: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: message }] };
}
