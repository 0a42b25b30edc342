/** The data of the same button on the row of another task of that board. */
export function tickOf(data: unknown, item: string): object {
  return { ...Object(data), item };
}
