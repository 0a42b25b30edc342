import type { DocumentStore, ListedDocument } from '../../src/store/ports/documents';

export async function listed(store: DocumentStore, prefix: string): Promise<ListedDocument[]> {
  const found: ListedDocument[] = [];
  for await (const document of store.list(prefix)) found.push(document);
  return found;
}
