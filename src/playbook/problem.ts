export type Severity = 'error' | 'warning';

/** Something that could not be read, or had to be repaired to be read. */
export type Problem = {
  /** Permanent, such as `task_row_split`. */
  code: string;
  /** `error`: something of the page is missing. `warning`: it was repaired, or looks wrong. */
  severity: Severity;
  /** Path below the content folder, with `/`. */
  file: string;
  /** 1-based. */
  line: number;
  /** What is wrong and how to put it right. */
  message: string;
};
