/** The caller asked for something that there is not. The message says what, and what to do instead. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
