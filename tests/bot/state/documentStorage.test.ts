import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConversationState } from 'botbuilder';
import { DocumentStorage } from '../../../src/bot/state/documentStorage';
import type { DocumentStore } from '../../../src/store/ports/documents';
import { temporaryFolders } from '../../store/temporaryFolder';
import { storesIn } from './stores';
import { newTurn } from './turns';

describe.each(storesIn(temporaryFolders()))("botbuilder's storage %s", (_where, open) => {
  let documents: DocumentStore;
  let storage: DocumentStorage;

  beforeEach(() => {
    documents = open();
    storage = new DocumentStorage(documents);
  });

  afterEach(() => documents.close());

  it('reads the items that exist, each with its eTag', async () => {
    await storage.write({ one: { a: 1 }, two: { b: 2 } });
    expect(await storage.read(['one', 'two', 'three'])).toEqual({
      one: { a: 1, eTag: expect.any(String) },
      two: { b: 2, eTag: expect.any(String) },
    });
  });

  it('does not store the eTag as a part of the item', async () => {
    await storage.write({ item: { a: 1, eTag: '*' } });
    expect((await documents.read('item'))?.value).toEqual({ a: 1 });
  });

  it.each([undefined, '', '*'])('writes over whatever is there when the eTag is %j', async (eTag) => {
    await storage.write({ item: { a: 1 } });
    await storage.write({ item: { a: 2, eTag } });
    expect((await storage.read(['item'])).item).toMatchObject({ a: 2 });
  });

  it('writes an item that nobody changed since it was read', async () => {
    await storage.write({ item: { a: 1 } });
    const { item } = await storage.read(['item']);
    await storage.write({ item: { ...item, a: 2 } });
    expect((await storage.read(['item'])).item).toMatchObject({ a: 2 });
  });

  it('refuses an item that somebody changed, and does not write those after it', async () => {
    await storage.write({ item: { a: 1 } });
    const { item } = await storage.read(['item']);
    await storage.write({ item: { a: 2 } });
    const late = storage.write({ before: { b: 1 }, item: { ...item, a: 3 }, after: { b: 2 } });
    await expect(late).rejects.toMatchObject({
      code: 'etag_conflict',
      message: 'Item "item" was written by somebody else since it was read: read it again and retry.',
    });
    expect(await storage.read(['before', 'item', 'after'])).toEqual({
      before: { b: 1, eTag: expect.any(String) },
      item: { a: 2, eTag: expect.any(String) },
    });
  });

  it('deletes items, also those that are not there', async () => {
    await storage.write({ item: { a: 1 } });
    await storage.delete(['item', 'other']);
    expect(await storage.read(['item'])).toEqual({});
  });

  it("carries botbuilder's own state from turn to turn", async () => {
    const state = new ConversationState(storage);
    const page = state.createProperty<string>('page');
    const first = newTurn();
    await page.set(first, 'migrate-migration');
    await state.saveChanges(first);
    expect(await page.get(newTurn())).toBe('migrate-migration');
  });
});
