import { type Button, press } from '../card/button';
import type { TemplateData } from '../card/templates';
import { shortened } from '../text/shortened';
import { typesetText } from '../typeset/line';

const LONGEST_NAME = 300;

/** A row that chooses something when it is pressed; its name wraps and is not cut. */
export function chosenRow(button: Button): TemplateData {
  return { title: typesetText(shortened(button.title, LONGEST_NAME)), open: press(button) };
}
