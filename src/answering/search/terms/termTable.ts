/** The numbers of the terms of one language's index, from 0: comparing numbers is quicker than comparing text. */
export class TermTable {
  private readonly ids = new Map<string, number>();

  get size(): number {
    return this.ids.size;
  }

  /** The number of a term, which is the next free one for a new term. */
  intern(term: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(term, id);
    return id;
  }

  /** The number of a term, undefined for a new one. */
  find(term: string): number | undefined {
    return this.ids.get(term);
  }
}
