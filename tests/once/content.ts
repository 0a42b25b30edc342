import path from 'node:path';
import { createAnswering } from '../../src/answering/answering';
import type { Knowledge } from '../../src/bot/turn/knowledge';
import type { BuiltPlaybook } from '../../src/content/build';
import { loadPlaybook } from '../../src/content/load';
import type { Playbook } from '../../src/playbook/playbook';

const read = new Map<string, Promise<BuiltPlaybook>>();
const learned = new WeakMap<Playbook, Knowledge>();

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

/** A playbook with what the bot learns from it, which takes longer than most tests. */
export function knowledgeOf(playbook: Playbook): Knowledge {
  const known = learned.get(playbook) ?? { playbook, answering: createAnswering(playbook) };
  learned.set(playbook, known);
  return known;
}

/** The same of our own pages. */
export async function ownKnowledge(): Promise<Knowledge> {
  return knowledgeOf((await ownContent()).playbook);
}
