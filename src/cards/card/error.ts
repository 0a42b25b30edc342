/** What can go wrong in a turn; each has a sentence that tells the remedy. */
export type ErrorKind = 'unexpected' | 'action-unknown' | 'action-outdated' | 'text-too-long' | 'no-text';
