/** The database file contains something that lmdb did not write; the message says what and where in the file. */
export class Damage extends Error {
  override readonly name = 'Damage';
}
