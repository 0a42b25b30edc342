import type { Inline } from '../../playbook/text';
import { withoutEnd } from '../../playbook/withoutEnd';
import type { LinkInline } from '../stages/locatedBlock';

const ADDRESS = /\b(?:https?:\/\/|www\.)[\w\-./?=&%#~+:@!$,;()*']+/gi;
/** Matches every text that contains an address. */
const HINT = /:\/\/|www\./i;
const PUNCTUATION = /[.,;:!?'*]/;

type Text = Extract<Inline, { kind: 'text' }>;

/** `text` with each address in it turned into a link; the characters stay the same. */
export function linkAddresses(text: Text, onLink: (link: LinkInline) => void): Inline[] {
  if (!HINT.test(text.text)) return [text];
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of text.text.matchAll(ADDRESS)) {
    const address = withoutTail(match[0]);
    if (match.index > end) inlines.push({ ...text, text: text.text.slice(end, match.index) });
    const url = /^www/i.test(address) ? `https://${address}` : address;
    const link: LinkInline = {
      kind: 'link',
      inlines: [{ ...text, text: address }],
      target: { url, page: null },
    };
    onLink(link);
    inlines.push(link);
    end = match.index + address.length;
  }
  if (end < text.text.length) inlines.push({ ...text, text: text.text.slice(end) });
  return inlines;
}

/** `address` without the punctuation that ends its sentence and without closing parentheses that it did not open. */
function withoutTail(address: string): string {
  let unopened = address.split(')').length - address.split('(').length;
  return withoutEnd(address, (character) => {
    if (character !== ')') return PUNCTUATION.test(character);
    unopened -= 1;
    return unopened >= 0;
  });
}
