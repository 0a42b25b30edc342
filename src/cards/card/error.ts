/** What can go wrong in a turn. Each kind has a text that says what to do. */
export type ErrorKind =
  | 'unexpected'
  /** The store currently accepts no writes. */
  | 'not-saved'
  | 'action-unknown'
  | 'action-outdated'
  | 'text-too-long'
  | 'no-text'
  /** A message was forwarded that Teams does not show. */
  | 'forwarded';
