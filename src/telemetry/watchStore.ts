import type { DocumentStore, ListedDocument } from '../store/ports/documents';
import { StoreError, type StoreErrorCode } from '../store/ports/storeError';
import type { Tracing } from './tracing';

export type StoreOperation = 'read' | 'write' | 'delete' | 'list';

/** How an operation ended: `conflict` when somebody else was faster; a code when the store failed. */
export type StoreOutcome = 'ok' | 'conflict' | StoreErrorCode | 'unexpected';

export type StoreObserver = {
  storeUsed(operation: StoreOperation, outcome: StoreOutcome, seconds: number): void;
};

/** The store with each operation measured and traced. A list counts from its start to its last document. */
export function watchStore(
  store: DocumentStore,
  observer: StoreObserver,
  tracing: Pick<Tracing, 'begin'>,
): DocumentStore {
  const begin = (operation: StoreOperation) => {
    const started = process.hrtime.bigint();
    const endSpan = tracing.begin('store', operation);
    return (outcome: StoreOutcome, error?: unknown): void => {
      observer.storeUsed(operation, outcome, Number(process.hrtime.bigint() - started) / 1e9);
      endSpan({ outcome }, error);
    };
  };

  const during = async <T>(
    operation: StoreOperation,
    run: () => Promise<T>,
    outcomeOf: (result: T) => StoreOutcome = () => 'ok',
  ): Promise<T> => {
    const end = begin(operation);
    try {
      const result = await run();
      end(outcomeOf(result));
      return result;
    } catch (error) {
      end(codeOf(error), error);
      throw error;
    }
  };

  async function* list(prefix: string, before?: string): AsyncGenerator<ListedDocument> {
    const end = begin('list');
    let failed: { error: unknown } | undefined;
    try {
      yield* store.list(prefix, before);
    } catch (error) {
      failed = { error };
      throw error;
    } finally {
      if (failed) end(codeOf(failed.error), failed.error);
      else end('ok');
    }
  }

  return {
    read: (key) => during('read', () => store.read(key)),
    write: (key, value, expected) => during('write', () => store.write(key, value, expected), conflictOrOk),
    delete: (key, expected) => during('delete', () => store.delete(key, expected), conflictOrOk),
    list,
    close: () => store.close(),
  };
}

function conflictOrOk({ kind }: { kind: string }): StoreOutcome {
  return kind === 'conflict' ? 'conflict' : 'ok';
}

function codeOf(error: unknown): StoreOutcome {
  return error instanceof StoreError ? error.code : 'unexpected';
}
