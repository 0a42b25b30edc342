import type { Topic } from '../../answering/topic';
import { isolated } from '../../playbook/bidi';
import type { BoardPress } from '../actions/board/boardPress';
import type { CardAction } from '../actions/cardAction';
import { ACTION_VERSION } from '../actions/parseAction';
import type { TeamPress } from '../actions/team/teamPress';
import { buttonTitle } from '../text/buttonTitle';
import { shortened } from '../text/shortened';
import type { Element } from './card';

export type Button = { title: string; action: ButtonAction };

export type ButtonAction = CardAction | InputAction | BoardPress | TeamPress;

/** An action that takes the rest of its data from an input of the card: the `comment` on an answer. */
type InputAction = { verb: 'comment'; answer: string; fromInput: true };

const LONGEST_TITLE = 60;
const LONGEST_TOOLTIP = 200;

/**
 * The button as an Action.Execute, with an Action.Submit of the same data as the fallback for clients that do not know
 * it.
 */
export function execute(button: Button): Element {
  const title = buttonTitle(button.title);
  const action: Element = {
    ...pressBesideInputs({ ...button, title }),
    ...(title !== button.title && { tooltip: shortened(button.title, LONGEST_TOOLTIP) }),
  };
  const { verb: _verb, ...submit } = action;
  return { ...action, fallback: { ...submit, type: 'Action.Submit' } };
}

/**
 * The action for a whole row, on cards without inputs. Such actions cannot have a fallback. Screen readers say the
 * `title`. Without a `verb` of its own, the Playground's page would not send it.
 */
export function press({ title, action }: Button): Element {
  const { verb } = action;
  return {
    type: 'Action.Execute',
    title: isolated(shortened(title, LONGEST_TITLE)),
    verb,
    data: { v: ACTION_VERSION, ...dataOf(action) },
  };
}

/** The same on a card that may have inputs. */
export function pressBesideInputs(button: Button): Element {
  return { ...press(button), ...(isLeaving(button.action) && { associatedInputs: 'none' }) };
}

/** Buttons that leave the card must not require its inputs. */
function isLeaving(action: ButtonAction): boolean {
  if ('wire' in action) return action.inputs === 'none';
  return action.verb === 'cancel';
}

function dataOf(action: ButtonAction): object {
  // Of rows there are many, and `row` says it already.
  if ('wire' in action) return { ...(action.verb !== 'row' && { verb: action.verb }), ...action.wire };
  // The first part is what is shown without a number.
  if (action.verb === 'show' && action.part === 0) return withoutPart(action);
  if (!('fromInput' in action)) return action;
  const { fromInput: _input, ...data } = action;
  return data;
}

function withoutPart({ part: _first, ...action }: Extract<CardAction, { verb: 'show' }>): object {
  return action;
}

export function showAction(topic: Topic, part = 0): Extract<CardAction, { verb: 'show' }> {
  return { verb: 'show', topic: withFewWords(topic), part };
}

/** The words of a question only affect the order of the links, so a button carries only some of them. */
function withFewWords(topic: Topic): Topic {
  if (topic.kind !== 'resources') return topic;
  return { ...topic, words: topic.words.slice(0, 12).map((word) => word.slice(0, 40)) };
}
