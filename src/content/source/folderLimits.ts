/** How much of a content folder is read, so that a folder cannot use up the memory of the bot. */
export type FolderLimits = {
  /** The size of one page, in bytes. */
  pageBytes: number;
  pages: number;
  /** The size of all pages with their includes, in bytes. */
  bytes: number;
  languages: number;
};

/** For comparison: the largest page of the playbook has 36 kB; its 373 pages have 2 MB together. */
export const FOLDER_LIMITS: FolderLimits = {
  pageBytes: 1_000_000,
  pages: 30_000,
  bytes: 64_000_000,
  languages: 100,
};
