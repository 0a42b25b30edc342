import { normalised } from '../../playbook/normalised';

/** In UTF-16 code units. */
export const TEXT_LIMITS = { title: 120, reason: 200, note: 300, name: 80, snapshot: 200, own: 150 } as const;

/** Tasks on one board. For comparison: the longest page of the playbook has 83. */
export const MAX_TASKS = 400;

/** Tasks that people have added to one board, beside those of the playbook. */
export const MAX_OWN_TASKS = 50;

/** Templates that one team, chat or tenant can have. */
export const MAX_TEMPLATES = 40;

/** In UTF-16 code units of JSON: all templates of a team fit into one document. */
export const MAX_TEMPLATE_LENGTH = 20_000;

/**
 * Up to this document size in bytes, people may add text. The rest of the 1 MiB is enough to claim and tick every
 * task of the longest board (`tests/boards/history/size.test.ts`), so these actions are never refused.
 */
export const ROOM_FOR_TEXT = 400_000;

/** Limit for the people who opted out of reminders; only people with tasks get any. */
export const MAX_OPTED_OUT = 500;

/** Limit for the people who want some messages and not others. */
export const MAX_WISHES = 200;

/** What changes the direction of the text after it; a name or a title has no need of it. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/** `text` on one line, without control characters, trimmed. */
export function oneLine(text: string): string {
  return normalised(text, 'NFC')
    .replace(DIRECTIONS, '')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** `oneLine`, cut to `limit`; never cuts through a character. */
export function clipped(text: string, limit: number): string {
  const line = oneLine(text);
  return line.length <= limit ? line : oneLine(`${line.slice(0, limit - 1)}…`);
}
