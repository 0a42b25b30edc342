import type { Card } from './card/card';
import { SMALL } from './frame/frame';
import { typesetText } from './typeset/line';

/** A card with one more notice on top: for what is only known when it is finished. */
export function withNotice({ content, summary }: Card, text: string): Card {
  return { content: { ...content, body: [...typesetText(text, SMALL), ...content.body] }, summary };
}
