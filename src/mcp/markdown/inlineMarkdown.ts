import type { Inline } from '../../playbook/text';

/** The address of a link, given what the page says of its target. */
export type AddressOf = (target: { url: string; page: string | null }) => string;

/** Inlines as Markdown of one paragraph; a forced break becomes a backslash at the end of the line. */
export function inlineMarkdown(inlines: readonly Inline[], addressOf: AddressOf): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return emphasised(inline.text, `${inline.bold ? '**' : ''}${inline.italic ? '*' : ''}`);
        case 'link':
          return `[${inlineMarkdown(inline.inlines, addressOf)}](<${addressOf(inline.target).replaceAll(/[<>\n]/g, encodeURIComponent)}>)`;
        case 'break':
          return '\\\n';
      }
    })
    .join('');
}

/** Text that means itself in Markdown. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~&]/g, '\\$&');
}

/** Marks with a space on their inner side would be text. */
function emphasised(text: string, mark: string): string {
  const inner = text.trim();
  if (mark === '' || inner === '') return escaped(text);
  const from = text.indexOf(inner);
  const closing = [...mark].reverse().join('');
  return `${text.slice(0, from)}${mark}${escaped(inner)}${closing}${text.slice(from + inner.length)}`;
}
