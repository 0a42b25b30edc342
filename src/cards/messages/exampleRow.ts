import type { Phrases } from '../../i18n/phrases';
import type { Example } from '../actions/examples';
import type { TemplateData } from '../card/templates';
import { chosenRow } from '../rows/chosenRow';

/** A question that a press asks. */
export function exampleRow(example: Example, phrases: Phrases): TemplateData {
  return chosenRow({ title: phrases.t(`help.example.${example}`), action: { verb: 'ask', example } });
}
