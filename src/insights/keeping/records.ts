import type { DocumentStore } from '../../store/ports/documents';
import { type InsightRecord, recordSchema } from '../record';
import { dropBefore } from './dropBefore';
import { timedKey } from './timedKey';

const PREFIX = 'insights/records/';

/** The records, one document each, so that many processes can add records without a shared counter or list. */
export type Records = {
  add(id: string, record: InsightRecord): Promise<void>;
  /** The record that was added under this id at this time. */
  find(id: string, at: number): Promise<InsightRecord | undefined>;
  /** Records at or after `since`, the oldest first. Skips records of an older version that cannot be read. */
  since(since: number): AsyncIterable<InsightRecord>;
  dropBefore(time: number): Promise<void>;
};

export function recordsIn(documents: DocumentStore): Records {
  return {
    async add(id, record) {
      await documents.write(recordKey(id, record.at), record, 'any');
    },
    async find(id, at) {
      return recordSchema.safeParse((await documents.read(recordKey(id, at)))?.value).data;
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

export function recordKey(id: string, at: number): string {
  return timedKey(PREFIX, at, id);
}
