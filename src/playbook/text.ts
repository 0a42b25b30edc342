/**
 * The text of a page as a tree without Markdown: markup in the source becomes structure here. `text` is what the
 * author wrote, with entities and escapes resolved and invisible characters removed.
 */
export type Block =
  | { kind: 'paragraph'; inlines: Inline[] }
  /** A heading below the section heading, or a line that is entirely bold. */
  | { kind: 'heading'; level: number; inlines: Inline[] }
  | { kind: 'list'; start: number | null; items: ListItem[] }
  | { kind: 'table'; header: Cell[]; rows: Cell[][] }
  /** `note` is the lower-case word of `> [!IMPORTANT]`, null for a plain quote. */
  | { kind: 'quote'; note: string | null; blocks: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'image'; alt: string; url: string };

/** The first block is the item's own line. */
export type ListItem = { blocks: Block[] };

export type Cell = { inlines: Inline[] };

export type Inline =
  | { kind: 'text'; text: string; bold?: true; italic?: true }
  /** A link that a browser can open, or a link to a page of the playbook. */
  | { kind: 'link'; inlines: Inline[]; target: LinkTarget }
  | { kind: 'break' };

/**
 * `url` can be opened by a browser, or is the relative path as written. `page` is set when the link leads to a page
 * of this playbook.
 */
export type LinkTarget = { url: string; page: string | null };

/** The text of inlines without markup; a forced line break becomes one space. */
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

/**
 * The text of blocks without markup: one line for each paragraph, list item or table row (cells separated by ` | `).
 */
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

/** Whether any of the blocks has a link. */
export function hasLink(blocks: readonly Block[]): boolean {
  const among = (inlines: readonly Inline[]) => inlines.some(({ kind }) => kind === 'link');
  return blocks.some((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return among(block.inlines);
      case 'list':
        return block.items.some((item) => hasLink(item.blocks));
      case 'table':
        return [block.header, ...block.rows].some((row) => row.some((cell) => among(cell.inlines)));
      case 'quote':
        return hasLink(block.blocks);
      case 'code':
      case 'image':
        return false;
    }
  });
}
