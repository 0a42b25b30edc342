import { z } from 'zod';

const press = z.looseObject({ row: z.string() });

/** The data of the same button on the row of another task of that board. */
export function tickOf(data: unknown, item: string): object {
  const { row, ...rest } = press.parse(data);
  return { ...rest, row: [...row.split('/').slice(0, -1), item].join('/') };
}
