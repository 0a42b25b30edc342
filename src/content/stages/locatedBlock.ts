import type { Block, Inline } from '../../playbook/text';
import type { Metadata } from '../metadata/readMetadata';

export type LinkInline = Extract<Inline, { kind: 'link' }>;

/** A block at the top level of a page, with its line in the file. */
export type LocatedBlock = {
  kind: 'block';
  block: Block;
  line: number;
  /** The lines of a table's rows, without the header. */
  rowLines: number[];
};

/** Metadata such as "Phase: **Assess**"; the fields have lines of the file. */
export type MetadataElement = { kind: 'metadata'; fields: Metadata[]; line: number };

export type PageElement = LocatedBlock | MetadataElement;
