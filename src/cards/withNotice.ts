import type { Card } from './card/card';
import { SMALL } from './frame/frame';
import { typesetText } from './typeset/line';

/** Adds a notice on top of a finished card, for news that is known only then. */
export function withNotice({ content, summary }: Card, text: string): Card {
  return { content: { ...content, body: [...typesetText(text, SMALL), ...content.body] }, summary };
}
