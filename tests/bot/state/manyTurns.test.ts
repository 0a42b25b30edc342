import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AutoSaveStateMiddleware, TestAdapter } from 'botbuilder';
import { ComponentDialog, Dialog, runDialog, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import { MergingState } from '../../../src/bot/state/mergingState';
import { conversationState } from '../../../src/bot/state/states';
import { openEmbeddedStore } from '../../../src/store/embedded';
import { MemoryStore } from '../../../src/store/memory';
import type { DocumentStore } from '../../../src/store/ports/documents';
import { temporaryFolders } from '../../store/temporaryFolder';
import { storesIn } from './stores';
import { takeTurns } from './takeTurns';
import { newTurn } from './turns';

const newFolder = temporaryFolders();

describe.each(storesIn(newFolder))('many turns of one conversation, their state %s', (_where, open) => {
  it('loses none of thirty turns that an adapter handles at once', async () => {
    const documents = open();
    const state = conversationState(documents);
    const adapter = new TestAdapter(async (context) => {
      await state.createProperty<string>(context.activity.text).set(context, 'seen');
      await context.sendActivity('done');
    }).use(new AutoSaveStateMiddleware(state));
    const texts = Array.from({ length: 30 }, (_, i) => `turn ${i}`);
    await Promise.all(texts.map((text) => adapter.receiveActivity(text)));
    const [stored] = await valuesOf(documents);
    expect(stored).toEqual(Object.fromEntries(texts.map((text) => [text, 'seen'])));
    await documents.close();
  });

  it('carries a dialog from turn to turn', async () => {
    const documents = open();
    const state = conversationState(documents);
    const dialog = new Guide('guide');
    const adapter = new TestAdapter((context) => runDialog(dialog, context, state.createProperty('dialog')));
    await adapter
      .use(new AutoSaveStateMiddleware(state))
      .send('hello')
      .assertReply('Which phase?')
      .send('Migrate')
      .assertReply('You chose Migrate.')
      .startTest();
    await documents.close();
  });
});

describe('turns of one conversation in two processes', () => {
  it('lose nothing of each other', async () => {
    const folder = newFolder();
    const documents = openEmbeddedStore(folder);
    const child = spawn(
      process.execPath,
      ['--require', 'tsx/cjs', join(__dirname, 'takeTurns.child.ts'), folder, '25'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    await takeTurns(documents, 'here', 25);
    expect(await ended).toEqual([0, null]);
    const [stored] = await valuesOf(documents);
    const names = ['here', 'there'].flatMap((who) => Array.from({ length: 25 }, (_, i) => `${who} ${i}`));
    expect(stored).toEqual(Object.fromEntries(names.map((name) => [name, true])));
    await documents.close();
    // The other process has to start, on a machine that is busy with other tests.
  });
});

describe('state that is written by others all the time', () => {
  it('gives up after the attempts it may make, and says so', async () => {
    const documents = new RestlessStore();
    const state = new MergingState(documents, () => 'key', 3);
    const turn = newTurn();
    await state.createProperty('page').set(turn, 'kick-off');
    await expect(state.saveChanges(turn)).rejects.toMatchObject({
      code: 'state_contended',
      message: 'State key was changed by others in each of 3 attempts to save it: try again later.',
    });
    expect(documents.attempts).toBe(3);
  });
});

class Guide extends ComponentDialog {
  constructor(id: string) {
    super(id);
    this.initialDialogId = 'steps';
    this.addDialog(new TextPrompt('phase'));
    this.addDialog(
      new WaterfallDialog('steps', [
        (step) => step.prompt('phase', 'Which phase?'),
        async (step) => {
          await step.context.sendActivity(`You chose ${step.result}.`);
          return Dialog.EndOfTurn;
        },
      ]),
    );
  }
}

/** Somebody else is always faster. */
class RestlessStore extends MemoryStore {
  attempts = 0;

  override async write(key: string) {
    this.attempts += 1;
    await super.write(key, { other: this.attempts }, 'any');
    return { kind: 'conflict' } as const;
  }
}

async function valuesOf(documents: DocumentStore): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const { value } of documents.list('state/')) values.push(value);
  return values;
}
