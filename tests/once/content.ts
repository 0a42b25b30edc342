import path from 'node:path';
import { createAnswering } from '../../src/answering/answering';
import type { Knowledge } from '../../src/bot/turn/knowledge';
import type { BuiltPlaybook } from '../../src/content/build';
import { loadPlaybook } from '../../src/content/load';

const read = new Map<string, Promise<BuiltPlaybook>>();
let knowledge: Promise<Knowledge> | undefined;

/** A folder of pages that no test changes, as it was read for the first test file that asked for it. */
export function contentOf(folder: string): Promise<BuiltPlaybook> {
  const known = read.get(folder) ?? loadPlaybook(folder);
  read.set(folder, known);
  return known;
}

/** Our own pages. */
export function ownContent(): Promise<BuiltPlaybook> {
  return contentOf(path.join(__dirname, '../../content'));
}

/** Our own pages with what the bot has learned from them. */
export function ownKnowledge(): Promise<Knowledge> {
  knowledge ??= ownContent().then(({ playbook }) => ({ playbook, answering: createAnswering(playbook) }));
  return knowledge;
}
