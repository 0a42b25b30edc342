/** What a database file holds is not what lmdb wrote; the message says what and where in the file. */
export class Damage extends Error {
  override readonly name = 'Damage';
}
