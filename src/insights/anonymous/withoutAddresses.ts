/** A run of characters that may contain an e-mail address; each run is examined as a whole. */
const RUN = /[^\s<>(),;:"']+/gu;
const LABEL = /[\p{L}\p{N}-]+/uy;

/** Replaces each e-mail address in `text` with `mark`. Runs in linear time. */
export function withoutAddresses(text: string, mark: string): string {
  return text.replace(RUN, (run) => {
    const at = run.indexOf('@', 1);
    if (at < 0) return run;
    for (let dot = run.lastIndexOf('.'); dot > at + 1; dot = run.lastIndexOf('.', dot - 1)) {
      LABEL.lastIndex = dot + 1;
      const label = LABEL.exec(run)?.[0];
      if (label !== undefined) return mark + run.slice(dot + 1 + label.length);
    }
    return run;
  });
}
