import path from 'node:path';
import { createAnswering } from '../../src/answering/answering';
import type { Knowledge } from '../../src/bot/turn/knowledge';
import type { BuiltPlaybook } from '../../src/content/build';
import { loadPlaybook } from '../../src/content/load';

let content: Promise<BuiltPlaybook> | undefined;
let knowledge: Promise<Knowledge> | undefined;

/** Our own pages, as they were read for the first test file that asked; nobody changes them. */
export function ownContent(): Promise<BuiltPlaybook> {
  content ??= loadPlaybook(path.join(__dirname, '../../content'));
  return content;
}

/** The same with what the bot has learned from them. */
export function ownKnowledge(): Promise<Knowledge> {
  knowledge ??= ownContent().then(({ playbook }) => ({ playbook, answering: createAnswering(playbook) }));
  return knowledge;
}
