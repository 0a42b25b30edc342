import { parseSync } from '@swc/core';
import { z } from 'zod';
import { type Node, nodesIn } from './nodes';

/** What one source file names of the world outside it. */
export type References = {
  imports: { specifier: string; typeOnly: boolean }[];
  readsEnvironment: boolean;
};

/** Stands for a name that is only known when the program runs. */
export const COMPUTED = '(computed)';

const text = z.object({ type: z.literal('StringLiteral'), value: z.string() });
const named = z.object({ value: z.string() });

/** Every import of a TypeScript file: static, type, re-export, `require`, `import()`, `import x = require()`. */
export function referencesOf(source: string): References {
  const nodes = [...nodesIn(parseSync(source, { syntax: 'typescript', target: 'es2022' }))];
  const readsEnvironment = source.includes('process') && nodes.some(isEnvironment);
  return { imports: nodes.flatMap(importsOf), readsEnvironment };
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
      if (!isLoader(node.callee)) return [];
      const call = z.object({ arguments: z.array(z.object({ expression: z.unknown() })) }).parse(node);
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

const loader = z.union([
  z.object({ type: z.literal('Import') }),
  z.object({ type: z.literal('Identifier'), value: z.literal('require') }),
]);

function isLoader(callee: unknown): boolean {
  return loader.safeParse(callee).success;
}

const memberOfProcess = z.object({
  object: z.object({ type: z.literal('Identifier'), value: z.literal('process') }),
  property: z.union([named, z.object({ expression: named }).transform(({ expression }) => expression)]),
});
const takenFromProcess = z.object({
  id: z.object({ properties: z.array(z.object({ key: named })) }),
  init: z.object({ type: z.literal('Identifier'), value: z.literal('process') }),
});
const importedFromProcess = z.object({
  source: z.object({ value: z.enum(['process', 'node:process']) }),
  specifiers: z.array(z.object({ local: named, imported: named.nullish() })),
});

/** `process.env`, `process['env']`, `const { env } = process`, `import { env } from 'node:process'`. */
function isEnvironment(node: Node): boolean {
  switch (node.type) {
    case 'MemberExpression':
      return memberOfProcess.safeParse(node).data?.property.value === 'env';
    case 'VariableDeclarator':
      return (
        takenFromProcess.safeParse(node).data?.id.properties.some(({ key }) => key.value === 'env') === true
      );
    case 'ImportDeclaration':
      return (
        importedFromProcess
          .safeParse(node)
          .data?.specifiers.some(({ local, imported }) => (imported ?? local).value === 'env') === true
      );
    default:
      return false;
  }
}
