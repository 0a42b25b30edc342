import { parseSync } from '@swc/core';
import { z } from 'zod';

/** What one source file names of the world outside it. */
export type References = {
  imports: { specifier: string; typeOnly: boolean }[];
  readsEnvironment: boolean;
};

/** Stands for a name that is only known when the program runs. */
export const COMPUTED = '(computed)';

type Node = Readonly<Record<string, unknown>>;

const text = z.object({ type: z.literal('StringLiteral'), value: z.string() });
const named = z.object({ value: z.string() });

/** Every import of a TypeScript file: static, type, re-export, `require`, `import()`, `import x = require()`. */
export function referencesOf(source: string): References {
  const nodes = [...nodesIn(parseSync(source, { syntax: 'typescript', target: 'es2022' }))];
  return { imports: nodes.flatMap(importsOf), readsEnvironment: nodes.some(isEnvironment) };
}

function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  const node: Node = { ...value };
  if (typeof node.type === 'string') yield node;
  for (const inner of Object.values(node)) yield* nodesIn(inner);
}

function importsOf(node: Node): References['imports'] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return literalImport(node.source, node.typeOnly === true);
    case 'TsImportType':
      return literalImport(node.argument, true);
    case 'TsExternalModuleReference':
      return literalImport(node.expression, false);
    case 'CallExpression': {
      const call = z.object({ arguments: z.array(z.object({ expression: z.unknown() })) }).parse(node);
      if (!isLoader(node.callee)) return [];
      const found = literalImport(call.arguments[0]?.expression, false);
      return found.length > 0 ? found : [{ specifier: COMPUTED, typeOnly: false }];
    }
    default:
      return [];
  }
}

function literalImport(literal: unknown, typeOnly: boolean): References['imports'] {
  const specifier = text.safeParse(literal).data?.value;
  return specifier === undefined ? [] : [{ specifier, typeOnly }];
}

function isLoader(callee: unknown): boolean {
  const { type, value } = z.looseObject({ type: z.string(), value: z.unknown().optional() }).parse(callee);
  return type === 'Import' || (type === 'Identifier' && value === 'require');
}

const memberOfProcess = z.object({
  type: z.literal('MemberExpression'),
  object: z.object({ type: z.literal('Identifier'), value: z.literal('process') }),
  property: z.union([named, z.object({ expression: named }).transform(({ expression }) => expression)]),
});
const takenFromProcess = z.object({
  type: z.literal('VariableDeclarator'),
  id: z.object({ properties: z.array(z.object({ key: named })) }),
  init: z.object({ type: z.literal('Identifier'), value: z.literal('process') }),
});
const importedFromProcess = z.object({
  type: z.literal('ImportDeclaration'),
  source: z.object({ value: z.enum(['process', 'node:process']) }),
  specifiers: z.array(z.object({ local: named, imported: named.nullish() })),
});

/** `process.env`, `process['env']`, `const { env } = process`, `import { env } from 'node:process'`. */
function isEnvironment(node: Node): boolean {
  return (
    memberOfProcess.safeParse(node).data?.property.value === 'env' ||
    takenFromProcess.safeParse(node).data?.id.properties.some(({ key }) => key.value === 'env') === true ||
    importedFromProcess
      .safeParse(node)
      .data?.specifiers.some(({ local, imported }) => (imported ?? local).value === 'env') === true
  );
}
