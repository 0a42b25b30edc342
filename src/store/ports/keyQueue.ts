/**
 * Runs work on the same key one after the other, within this process: two that change one document at once would only
 * find out from the store, by a conflict, and wait and read again.
 */
export class KeyQueue {
  readonly #newest = new Map<string, Promise<unknown>>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#newest.get(key);
    const own = before === undefined ? work() : before.then(work, work);
    this.#newest.set(key, own);
    try {
      return await own;
    } finally {
      if (this.#newest.get(key) === own) this.#newest.delete(key);
    }
  }
}
