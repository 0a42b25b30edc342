import type { Topic } from '../../answering/topic';
import type { BoardPress } from '../actions/boardPress';
import type { CardAction } from '../actions/cardAction';
import { ACTION_VERSION } from '../actions/parseAction';
import type { Element } from './card';
import { shortened } from './shortened';

/** Something to press. */
export type Button = { title: string; action: ButtonAction };

export type ButtonAction = CardAction | InputAction | BoardPress;

/**
 * Takes the rest of its data from the input of the card: the `choice` of a guide, the `locale` of a language, the
 * `comment` on an answer.
 */
type InputAction =
  | { verb: 'guide' | 'language'; fromInput: true }
  | { verb: 'comment'; answer: string; fromInput: true };

const LONGEST_TITLE = 60;

/** As an Action.Execute, and an Action.Submit with the same data for clients that do not know it. */
export function execute(button: Button): Element {
  const action: Element = { ...press(button), ...(isLeaving(button.action) && { associatedInputs: 'none' }) };
  const { verb: _verb, ...submit } = action;
  return { ...action, fallback: { ...submit, type: 'Action.Submit' } };
}

/** For a whole row to be pressed, on cards without inputs: these take no fallback. `title` is what screen readers say. */
export function press({ title, action }: Button): Element {
  const { verb } = action;
  return {
    type: 'Action.Execute',
    title: shortened(title, LONGEST_TITLE),
    verb,
    data: { v: ACTION_VERSION, ...dataOf(action) },
  };
}

/** Leaving needs no answer to what the card asks. */
function isLeaving(action: ButtonAction): boolean {
  if ('wire' in action) return action.inputs === 'none';
  return action.verb === 'cancel' || (action.verb === 'guide' && 'choice' in action);
}

function dataOf(action: ButtonAction): object {
  if ('wire' in action) return { verb: action.verb, ...action.wire };
  if (!('fromInput' in action)) return action;
  const { fromInput: _input, ...data } = action;
  return data;
}

/** Shows a topic, or one part of it. */
export function showAction(topic: Topic, part = 0): CardAction {
  return { verb: 'show', topic: withFewWords(topic), part };
}

/** The words of a question only put the links in an order: as many as a button should carry. */
function withFewWords(topic: Topic): Topic {
  if (topic.kind !== 'resources') return topic;
  return { ...topic, words: topic.words.slice(0, 12).map((word) => word.slice(0, 40)) };
}
