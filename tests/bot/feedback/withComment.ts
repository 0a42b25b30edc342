import { z } from 'zod';

/** What a client sends for a button of a card into which `comment` was written. */
export function withComment(data: unknown, comment: string): object {
  return { ...z.record(z.string(), z.unknown()).parse(data), comment };
}
