export type Severity = 'error' | 'warning';

/** Content that could not be read, or had to be repaired first. */
export type Problem = {
  /** Permanent, such as `task_row_split`. */
  code: string;
  /** `error`: part of the page is missing. `warning`: it was repaired, or looks wrong. */
  severity: Severity;
  /** Path relative to the content folder, with `/`. */
  file: string;
  /** 1-based. */
  line: number;
  /** What is wrong and how to correct it. */
  message: string;
};
