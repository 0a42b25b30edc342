import { openEmbeddedStore } from '../embedded';

/** Reads every document of a folder. Returns their number, and the keys of those that are not valid JSON. */
export async function unreadableIn(
  folder: string,
): Promise<{ documents: number; unreadable: readonly string[] }> {
  const unreadable: string[] = [];
  const store = openEmbeddedStore(folder, (key) => unreadable.push(key));
  let documents = 0;
  for await (const _document of store.list('')) documents += 1;
  await store.close();
  return { documents, unreadable };
}
