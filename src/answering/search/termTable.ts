/** A number for each term of one language's pages: what is compared often is compared by number. */
export class TermTable {
  private readonly ids = new Map<string, number>();

  get size(): number {
    return this.ids.size;
  }

  /** The number of a term, a new one for a new term. */
  intern(term: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(term, id);
    return id;
  }

  find(term: string): number | undefined {
    return this.ids.get(term);
  }
}
