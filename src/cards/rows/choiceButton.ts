import type { PageChoice } from '../../answering/answer';
import { type Button, showAction } from '../card/button';

/** A button that opens a page. */
export function choiceButton(choice: PageChoice): Button {
  return { title: choice.title, action: showAction(choice.topic) };
}
