/**
 * The text of a page, as a tree without any Markdown: what was markup in the source is structure here, and every
 * `text` is exactly what the author wrote (entities and escapes resolved, invisible characters removed).
 */
export type Block =
  | { kind: 'paragraph'; inlines: Inline[] }
  /** A heading below the section's own, or a line that is bold from end to end. */
  | { kind: 'heading'; level: number; inlines: Inline[] }
  | { kind: 'list'; start: number | null; items: ListItem[] }
  | { kind: 'table'; header: Cell[]; rows: Cell[][] }
  /** `note` is the lower-case word of `> [!IMPORTANT]`, null for a plain quote. */
  | { kind: 'quote'; note: string | null; blocks: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'image'; alt: string; url: string };

/** Its first block is the item's own line. */
export type ListItem = { blocks: Block[] };

export type Cell = { inlines: Inline[] };

export type Inline =
  | { kind: 'text'; text: string; bold?: true; italic?: true }
  /** A link that can be opened, or one to a page of the playbook. */
  | { kind: 'link'; inlines: Inline[]; target: LinkTarget }
  | { kind: 'break' };

/**
 * `url` can be opened by a browser, or is the relative path as it was written; `page` is set when the link leads to a
 * page of this playbook.
 */
export type LinkTarget = { url: string; page: string | null };

/** Inlines without their markup; a forced line break is one space. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'link':
          return inlineText(inline.inlines);
        case 'break':
          return ' ';
      }
    })
    .join('');
}

/** Blocks without their markup: one line a paragraph, list item or table row (cells parted by ` | `). */
export function blockText(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).join('\n');
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.inlines).trim()];
    case 'list':
      return block.items.map((item) => blockText(item.blocks));
    case 'table':
      return [block.header, ...block.rows].map((row) =>
        row.map((cell) => inlineText(cell.inlines).trim()).join(' | '),
      );
    case 'quote':
      return [blockText(block.blocks)];
    case 'code':
      return [block.text];
    case 'image':
      return [];
  }
}
