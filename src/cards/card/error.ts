/** What can go wrong in a turn; each has a sentence that tells the remedy. */
export type ErrorKind =
  | 'unexpected'
  /** The store takes no writes for now. */
  | 'not-saved'
  | 'action-unknown'
  | 'action-outdated'
  | 'text-too-long'
  | 'no-text';
