import type { Block, Inline } from '../../playbook/text';
import type { Metadata } from '../metadata/readMetadata';

export type LinkInline = Extract<Inline, { kind: 'link' }>;

/** A block at the top level of a page, with the place in the file that it was read from. */
export type LocatedBlock = {
  kind: 'block';
  block: Block;
  line: number;
  /** The lines of a table's rows, the header left out. */
  rowLines: number[];
};

/** "Phase: **Assess**" and the like; the lines of the fields are the file's. */
export type MetadataElement = { kind: 'metadata'; fields: Metadata[]; line: number };

export type PageElement = LocatedBlock | MetadataElement;
