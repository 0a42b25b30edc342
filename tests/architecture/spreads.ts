import { parseSync } from '@swc/core';
import { z } from 'zod';
import { nodesIn } from './nodes';

const span = z.object({ start: z.number(), end: z.number() });
const call = z.object({
  span,
  callee: z.looseObject({ property: z.looseObject({ value: z.unknown() }).optional() }),
  arguments: z.array(z.object({ spread: span.nullish(), expression: z.unknown() })).nullish(),
});
const spreadOut = z.object({ spread: span, expression: z.object({ span }) });

/** Every list of a TypeScript file that is spread into the arguments of a call, as it is written there. */
export function spreadArguments(source: string): string[] {
  // Places are counted in bytes from an unknown start: that of a first statement of our own.
  const marked = `;${source.replace(/^#!.*/, '')}`;
  const bytes = Buffer.from(marked);
  const { body } = parseSync(marked, { syntax: 'typescript', target: 'es2022' });
  const first = body[0]?.span.start ?? 0;
  const written = (from: number, to: number) => bytes.subarray(from - first, to - first).toString('utf8');
  return [...nodesIn(body)].flatMap((node) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return [];
    const found = call.parse(node);
    if (found.callee.property?.value === 'apply') return [written(found.span.start, found.span.end)];
    return (found.arguments ?? []).flatMap((argument) => {
      const spread = spreadOut.safeParse(argument).data;
      return spread ? [written(spread.spread.start, spread.expression.span.end)] : [];
    });
  });
}
