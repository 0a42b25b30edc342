/** How much of a content folder is read, so that none can use up the memory of the bot. */
export type FolderLimits = {
  /** Of one page, in bytes. */
  pageBytes: number;
  pages: number;
  /** Of all pages and what they include, in bytes. */
  bytes: number;
  languages: number;
};

/** A page of the playbook has up to 36 kB, all of its 373 pages together 2 MB. */
export const FOLDER_LIMITS: FolderLimits = {
  pageBytes: 1_000_000,
  pages: 30_000,
  bytes: 64_000_000,
  languages: 100,
};
