/**
 * How much of what comes from outside is looked at, in UTF-16 units where nothing else is said. Whatever is done with
 * such text takes time in proportion to its length, and these bound the length. Text of boards is bounded by
 * `boards/board/limits.ts`, the data of buttons field by field in `cards`, the pages of the playbook in `content`.
 */
export const ENTRY_LIMITS = {
  /** A message as it arrives, with its markup. Teams takes 28 KB for one; more is cut. */
  message: 30_000,
  /** The same without its markup: more than a question may have, so that one is still told that it is too long. */
  plainMessage: 4000,
  /** What somebody writes about an answer; more than is kept of it (`insights/record.ts`). The rest is left out. */
  comment: 4000,
  /** The name of a person, a team or a channel. Directories allow 256, Teams less; more is cut. */
  name: 256,
  /** An id that a channel gives. Teams' have about 150; what is longer counts as not there. */
  id: 1024,
  /** A language tag. The longest that are in use have about 35; what is longer counts as not there. */
  localeTag: 64,
  /** How many languages of one activity are looked at. Clients name one or two. */
  localeTags: 8,
  /** How many entities (mentions and the like) of one activity are looked at: more than fit into a message. */
  entities: 200,
  /** How many channels of a team are kept: as many as Teams allows, and those that were deleted. */
  channels: 2000,
} as const;
