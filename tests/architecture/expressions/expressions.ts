import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { nodesIn } from '../nodes';

/** A regular expression as the source has it, `/source/flags`, and the files that have it. */
export type Expressions = {
  literals: ReadonlyMap<string, readonly string[]>;
  /** Files that make one when they run, or let a text be taken for one. */
  builders: readonly string[];
};

/** Methods of strings that make an expression of a text. */
const TAKES_TEXT_FOR_ONE = ['match', 'matchAll', 'search'];

/** Every regular expression of the TypeScript files below `folder`, paths from there with `/`. */
export function expressionsIn(folder: string): Expressions {
  const literals = new Map<string, string[]>();
  const builders = new Set<string>();
  for (const file of filesBelow(folder)) {
    const source = readFileSync(path.join(folder, file), 'utf8');
    for (const node of nodesIn(parseSync(source, { syntax: 'typescript', target: 'es2022' }))) {
      const literal = literalOf(node);
      if (literal !== undefined) literals.set(literal, [...(literals.get(literal) ?? []), file]);
      if (buildsOne(node)) builders.add(file);
    }
  }
  return { literals, builders: [...builders].sort() };
}

type Node = Readonly<Record<string, unknown>>;

function literalOf({ type, pattern, flags }: Node): string | undefined {
  return type === 'RegExpLiteral' ? `/${String(pattern)}/${String(flags)}` : undefined;
}

function buildsOne({ type, callee, arguments: given }: Node): boolean {
  if (type !== 'NewExpression' && type !== 'CallExpression') return false;
  const { value, property } = fieldsOf(callee);
  if (value === 'RegExp') return true;
  const method = fieldsOf(property).value;
  const [first] = Array.isArray(given) ? given : [];
  const argument = fieldsOf(fieldsOf(first).expression).type;
  return (
    typeof method === 'string' &&
    TAKES_TEXT_FOR_ONE.includes(method) &&
    (argument === 'StringLiteral' || argument === 'TemplateLiteral')
  );
}

function fieldsOf(node: unknown): Node {
  return typeof node === 'object' && node !== null ? { ...node } : {};
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
