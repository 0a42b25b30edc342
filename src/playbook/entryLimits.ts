/**
 * Limits for input from outside, in UTF-16 code units unless noted. Processing time grows with the length of the
 * input, so the length is limited. Other limits: text on boards in `boards/board/limits.ts`, button data field by
 * field in `cards`, playbook pages in `content`.
 */
export const ENTRY_LIMITS = {
  /** A message as it arrives, with its markup. Teams allows 28 KB; longer messages are cut. */
  message: 30_000,
  /**
   * The message without its markup. More than a question may have, so that a question that is too long is still
   * answered with that hint.
   */
  plainMessage: 4000,
  /** A comment on an answer. More than is stored (`insights/record.ts`); the rest is dropped. */
  comment: 4000,
  /** The name of a person, a team or a channel. Directories allow 256, Teams less; longer names are cut. */
  name: 256,
  /** An id from a channel. Ids from Teams have about 150 characters; a longer id is treated as missing. */
  id: 1024,
  /** A language tag. The longest tags in use have about 35 characters; a longer one is treated as missing. */
  localeTag: 64,
  /** How many language tags of one activity are read. Clients send one or two. */
  localeTags: 8,
  /** How many entities (such as mentions) of one activity are read: more than fit into a message. */
  entities: 200,
  /** How many attachments of one activity are looked at: Teams sends the HTML of the message first. */
  attachments: 20,
  /** How many channels of a team are stored: as many as Teams allows, and deleted ones. */
  channels: 2000,
} as const;
