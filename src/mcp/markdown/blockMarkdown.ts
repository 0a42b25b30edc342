import type { Block, Cell } from '../../playbook/text';
import { type AddressOf, escaped, inlineMarkdown } from './inlineMarkdown';

/** Blocks as Markdown; `level` is that of the heading above them, which headings among them stay below. */
export function blockMarkdown(blocks: readonly Block[], level: number, addressOf: AddressOf): string {
  return blocks
    .map((block) => markdownOf(block, level, addressOf))
    .filter((text) => text !== '')
    .join('\n\n');
}

export function headingMarkdown(level: number, text: string): string {
  return `${'#'.repeat(Math.min(level, 6))} ${text.replaceAll('\n', ' ')}`;
}

function markdownOf(block: Block, level: number, addressOf: AddressOf): string {
  switch (block.kind) {
    case 'paragraph':
      return notAMark(inlineMarkdown(block.inlines, addressOf).trim());
    case 'heading': {
      const text = inlineMarkdown(block.inlines, addressOf).replaceAll('\\\n', ' ').trim();
      return headingMarkdown(Math.max(block.level, level + 1), text);
    }
    case 'list':
      return block.items
        .map(({ blocks }, place) => {
          const mark = block.start === null ? '- ' : `${block.start + place}. `;
          return `${mark}${indented(blockMarkdown(blocks, level, addressOf), ' '.repeat(mark.length))}`;
        })
        .join('\n');
    case 'table':
      return [
        row(block.header, addressOf),
        rule(block.header),
        ...block.rows.map((cells) => row(cells, addressOf)),
      ].join('\n');
    case 'quote': {
      const text = blockMarkdown(block.blocks, level, addressOf);
      return `> ${indented(block.note === null ? text : `[!${block.note.toUpperCase()}]\n${text}`, '> ')}`;
    }
    case 'code':
      return fenced(block.text);
    case 'image':
      return `![${escaped(block.alt)}](<${block.url}>)`;
  }
}

function row(cells: readonly Cell[], addressOf: AddressOf): string {
  const texts = cells.map(({ inlines }) => inlineMarkdown(inlines, addressOf).replaceAll('\\\n', ' ').trim());
  return `| ${texts.join(' | ')} |`;
}

function rule(header: readonly Cell[]): string {
  return `|${header.map(() => '---|').join('')}`;
}

function fenced(text: string): string {
  let fence = '```';
  while (text.includes(fence)) fence += '`';
  return `${fence}\n${text}\n${fence}`;
}

function indented(text: string, by: string): string {
  return text.replaceAll('\n', `\n${by}`);
}

/** A paragraph that begins like a list, a heading or a rule is none. */
function notAMark(text: string): string {
  return text.replaceAll(/^[#+=-]/gm, '\\$&').replaceAll(/^(\d{1,9})([.)])/gm, '$1\\$2');
}
