import type { DocumentStore } from '../store/ports/documents';
import { dropBefore } from './dropBefore';
import { type InsightRecord, recordSchema } from './record';
import { timedKey } from './timedKey';

const PREFIX = 'insights/records/';

/** The records, a document each: many processes add to them without a counter or a list that they would share. */
export type Records = {
  add(id: string, record: InsightRecord): Promise<void>;
  /** As it was added under this id at this time. */
  find(id: string, at: number): Promise<InsightRecord | undefined>;
  /** Those at or after `since`, the oldest first. What an older version wrote and is not understood is left out. */
  since(since: number): AsyncIterable<InsightRecord>;
  dropBefore(time: number): Promise<void>;
};

export function recordsIn(documents: DocumentStore): Records {
  return {
    async add(id, record) {
      await documents.write(timedKey(PREFIX, record.at, id), record, 'any');
    },
    async find(id, at) {
      return recordSchema.safeParse((await documents.read(timedKey(PREFIX, at, id)))?.value).data;
    },
    async *since(since) {
      for await (const { value } of documents.list(PREFIX)) {
        const record = recordSchema.safeParse(value).data;
        if (record && record.at >= since) yield record;
      }
    },
    dropBefore: (time) => dropBefore(documents, PREFIX, time),
  };
}
