import type { IsoDate } from '../board/date';
import type { FormMessage, PostedCard, ReplacedCard, StoredBoard } from '../history/storedBoard';
import { isNewsFor, type News, newsOf, type Untold } from '../history/untold';

/** Clicks on older messages than these count as clicks on a message that nobody knows. */
const MOST_REPLACED = 10;
/** Of the messages that tell the poster how the posting goes, only the newest are corrected. */
const MOST_FORMS = 8;

/**
 * The board with this card as it was posted or updated. `instead` is the message whose place it takes because that one
 * is gone or cannot be changed. A card of any other message does not take the place of the one that the board has: a
 * message that had been sent before turned out to be there, so this one is to say that it was replaced. The card of a
 * message is never replaced by an older change.
 */
export function withCard(stored: StoredBoard, card: PostedCard, instead: string | null): StoredBoard {
  const old = stored.cards.find(({ part }) => part === card.part);
  if (!old) return withCards(stored, card);
  if (old.activity === card.activity) return old.change >= card.change ? stored : withCards(stored, card);
  if (old.activity === instead) return withReplaced(withCards(stored, card), { ...old, told: true });
  return withReplaced(stored, { ...card, told: false });
}

/** More than are sent before nobody tries any more. */
const MOST_UNCONFIRMED = 20;

/**
 * The board of which a message was sent that may or may not have arrived. `instead`: the card that it had when that was
 * sent; if it has another one by now, somebody pressed on the message, which has arrived.
 */
export function withUnconfirmed(stored: StoredBoard, instead: string | null): StoredBoard {
  const { cards } = stored;
  const isStill = instead === null ? cards.length === 0 : cards.some(({ activity }) => activity === instead);
  if (!isStill) return stored;
  return { ...stored, unconfirmed: Math.min(stored.unconfirmed + 1, MOST_UNCONFIRMED) };
}

/**
 * Whether a message that the board does not know can be its card: it is not posted yet, or something was sent that may
 * have arrived. Otherwise a press names a message that is none, by mistake or on purpose.
 */
export function mayAdopt({ cards, unconfirmed }: StoredBoard): boolean {
  return cards.length === 0 || unconfirmed > 0;
}

/**
 * The board with a message as its card of which it did not know; somebody pressed a button on it. The card that the
 * board had is to say that it was replaced. What the message shows is unknown, so it is out of date. The same board if
 * the message cannot be its card.
 */
export function withAdopted(
  stored: StoredBoard,
  message: Pick<PostedCard, 'activity' | 'conversation'>,
): StoredBoard {
  if (knowsMessage(stored, message.activity) || !mayAdopt(stored)) return stored;
  const [old] = stored.cards;
  const adopted = withCards(
    { ...stored, unconfirmed: Math.max(0, stored.unconfirmed - 1) },
    { ...message, part: 0, change: -1 },
  );
  return old ? withReplaced(adopted, { ...old, told: false }) : adopted;
}

/** The board with a replaced message recorded as saying so. */
export function withTold(stored: StoredBoard, activity: string): StoredBoard {
  const replaced = stored.replaced.map((card) =>
    card.activity === activity ? { ...card, told: true } : card,
  );
  return { ...stored, replaced };
}

function knowsMessage({ cards, replaced }: StoredBoard, activity: string): boolean {
  return [...cards, ...replaced].some((card) => card.activity === activity);
}

function withCards(stored: StoredBoard, card: PostedCard): StoredBoard {
  const others = stored.cards.filter(({ part }) => part !== card.part);
  return { ...stored, cards: [...others, card].sort((a, b) => a.part - b.part) };
}

function withReplaced(stored: StoredBoard, { activity, conversation, told }: ReplacedCard): StoredBoard {
  const { replaced } = stored;
  if (replaced.some((known) => known.activity === activity)) return stored;
  return { ...stored, replaced: [...replaced, { activity, conversation, told }].slice(-MOST_REPLACED) };
}

/** The board without the record of a digest that was not sent after all. */
export function unclaimedReminder(stored: StoredBoard, to: string, on: IsoDate): StoredBoard {
  return { ...stored, reminded: stored.reminded.filter((sent) => sent.to !== to || sent.on !== on) };
}

/** The board with this digest recorded as sent; the same board when one was already sent on that day or later. */
export function claimedReminder(stored: StoredBoard, to: string, on: IsoDate): StoredBoard {
  if (stored.reminded.some((sent) => sent.to === to && sent.on >= on)) return stored;
  const today = stored.reminded.filter((sent) => sent.to !== to && sent.on >= on);
  return { ...stored, reminded: [...today, { to, on }] };
}

/** The board without the record of what a person was to be told; somebody tells them now. */
export function claimedNews(stored: StoredBoard, to: string, news: News): StoredBoard {
  const isTold = isNewsFor(to, news);
  return { ...stored, untold: stored.untold.filter((waiting) => !isTold(waiting)) };
}

/** The board on which this is to be told after all, as far as nothing newer is to be told of these tasks to the same person. */
export function unclaimedNews(stored: StoredBoard, told: readonly Untold[]): StoredBoard {
  const back = told.filter(
    ({ to, item, from }) =>
      !stored.untold.some(
        (waiting) => waiting.item === item && (waiting.to === to || (!from && newsOf(waiting) === 'given')),
      ),
  );
  return { ...stored, untold: [...stored.untold, ...back] };
}

/** The board with a message that is to say where the board is, once it is there. */
export function withForm(stored: StoredBoard, form: FormMessage): StoredBoard {
  if (stored.forms.some((known) => isSame(known, form))) return stored;
  return { ...stored, forms: [...stored.forms, form].slice(-MOST_FORMS) };
}

/** The board without a message that says the outcome by now, or cannot be changed. */
export function withoutForm(stored: StoredBoard, form: FormMessage): StoredBoard {
  const forms = stored.forms.filter((known) => !isSame(known, form));
  return forms.length === stored.forms.length ? stored : { ...stored, forms };
}

function isSame(one: FormMessage, other: FormMessage): boolean {
  return one.activity === other.activity && one.conversation === other.conversation;
}
