import { normalised } from '../../playbook/normalised';

/** In UTF-16 units. */
export const TEXT_LIMITS = { title: 120, reason: 200, note: 300, name: 80, snapshot: 200 } as const;

/** The longest page of the playbook has 83. */
export const MAX_TASKS = 400;

/**
 * Bytes of a document up to which people may add text. What is left of its 1 MiB is enough to claim and to tick every
 * task of the longest board (`tests/boards/history/size.test.ts`): that is never refused.
 */
export const ROOM_FOR_TEXT = 400_000;

/** People without reminders; only those who have tasks would get any. */
export const MAX_OPTED_OUT = 500;

/** One line without control characters and without blanks around it. */
export function oneLine(text: string): string {
  return normalised(text, 'NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** `oneLine`, cut to a length, never inside a character. */
export function clipped(text: string, limit: number): string {
  const line = oneLine(text);
  return line.length <= limit ? line : oneLine(`${line.slice(0, limit - 1)}…`);
}
