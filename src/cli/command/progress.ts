/** What of a terminal is needed to show how far a run is; `process.stderr` is one. */
export type Terminal = { isTTY?: boolean; write(text: string): unknown };

export type Progress = {
  /** `what` such as "reading"; shown only when the run is a long one, and not at every call. */
  show(what: string, done: number, total: number): void;
  /** Removes the line, so that what is written next stands alone. */
  end(): void;
};

/** Shorter runs show nothing. */
const LONG_MS = 400;
const BETWEEN_MS = 100;
const CLEAR_LINE = '\r\u001b[K';

/** A line on a terminal that is written over and over; nothing on what is no terminal. `now` in milliseconds. */
export function createProgress(terminal: Terminal, now: () => number): Progress {
  let next = now() + LONG_MS;
  let shown = false;
  return {
    show(what, done, total) {
      if (!terminal.isTTY || now() < next) return;
      next = now() + BETWEEN_MS;
      shown = true;
      terminal.write(`${CLEAR_LINE}${what} ${done} of ${total}`);
    },
    end() {
      if (shown) terminal.write(CLEAR_LINE);
      shown = false;
    },
  };
}
