/**
 * In UTF-16 units. With these, `MAX_TASKS` and what `compacted` keeps, the largest board stays below the 1 MiB of a
 * document (`tests/boards/size.test.ts`).
 */
export const TEXT_LIMITS = { title: 120, reason: 200, note: 300, name: 80, snapshot: 200 } as const;

/** The longest page of the playbook has 83. */
export const MAX_TASKS = 120;

/** People without reminders; only those who have tasks would get any. */
export const MAX_OPTED_OUT = 500;

/** One line without control characters and without blanks around it. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** `oneLine`, cut to a length, never inside a character. */
export function clipped(text: string, limit: number): string {
  const line = oneLine(text);
  return line.length <= limit ? line : oneLine(`${line.slice(0, limit - 1)}…`);
}
