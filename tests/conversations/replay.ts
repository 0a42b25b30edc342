import type { CardSeen } from '../bot/cardSeen';
import { openChat } from '../bot/chat';
import { ownKnowledge } from '../once/content';

const PARTING = ' · ';
/** The head of a card: phase, page and what of it. */
const HEAD = 3;
const SHOWN_OF_CARD = 8;

/**
 * Has a conversation with the bot on the real adapter, about our own content, in Teams set to `locale`, and writes
 * down how it went. `script` has a line for what a person says or presses (`> question`, `> [Button]`), and below it
 * what has to stand on the card: pieces of its text in their order, in any case, the first one in its head, and buttons:
 *
 *     > kickoff deck?
 *     < Conduct Customer Kickoff · Resources · [Next steps]
 *
 * A line that the card bears out is written down as it is, so a conversation that went well equals its script. Of any
 * other, what the card says instead is written down.
 */
export async function replay(locale: string, script: string): Promise<string> {
  const chat = openChat({ knowledge: await ownKnowledge() });
  let card: CardSeen | undefined;
  const transcript: string[] = [];
  for (const line of script.split('\n').map((text) => text.trim())) {
    if (line.startsWith('> [')) {
      const { cards } = await chat.press(card?.choose(line.slice('> ['.length, -1)), { locale });
      card = cards[0];
    } else if (line.startsWith('> ')) {
      const { cards } = await chat.say(line.slice('> '.length), { locale });
      card = cards[0];
    }
    transcript.push(line.startsWith('< ') ? seenOn(card, line.slice('< '.length)) : line);
  }
  return transcript.join('\n');
}

/** `expected` where `card` says it, else what the card says. */
function seenOn(card: CardSeen | undefined, expected: string): string {
  if (!card) return '< (no card)';
  const texts = card.text.split('\n').filter((text) => text.trim() !== '');
  const pieces = expected.split(PARTING);
  const buttons = pieces.filter((piece) => piece.startsWith('[')).map((piece) => piece.slice(1, -1));
  const said = pieces.filter((piece) => !piece.startsWith('['));
  const pressable = buttons.every((title) => card.buttons.some((button) => button.title.includes(title)));
  return pressable && standIn(texts, said) ? `< ${expected}` : `< ${essence(card, texts)}`;
}

function standIn(texts: readonly string[], pieces: readonly string[]): boolean {
  let from = 0;
  return pieces.every((piece, i) => {
    const at = texts.findIndex((text, place) => place >= from && lower(text).includes(lower(piece)));
    from = Math.max(at, 0);
    return at >= 0 && (i > 0 || at < HEAD);
  });
}

function lower(text: string): string {
  return text.toLowerCase();
}

function essence({ buttons }: CardSeen, texts: readonly string[]): string {
  return [...texts.slice(0, SHOWN_OF_CARD), ...buttons.map(({ title }) => `[${title}]`)].join(PARTING);
}

/** A script as it stands in a test, without its indentation. */
export function script(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
