import type { Page } from '../../../playbook/page';
import { tasksOn } from '../../../playbook/tasks/pageTasks';
import { FILTER_WORD_WEIGHT } from '../../query/wordWeights';
import { fold } from '../../text/normalise';
import { tokensOf, tokensOfText } from '../../text/tokens';
import { headingReader } from '../lines/headingSaid';
import type { Situation } from '../situation';

/** So much of a question the heading has to say: a story says the words of many headings. */
export const LEAST_OF_QUESTION = 0.2;

/** If the heading adds no more than so many words to the title, it has to be said as it stands; a word is two characters. */
const FEW_WORDS = 1;

/** A step, and the services that its heading names: the question says these for the step, and not as a filter. */
export type StepNamed = { step: number; services: readonly string[] };

/**
 * The step whose tasks are asked for: the one whose heading the question says, "device security tasks". Undefined for none, for a step that has all the tasks of its page, and where a step may be what is left out.
 */
export function stepOfTasks(page: Page, situation: Situation): StepNamed | undefined {
  const { asked, readers } = situation;
  const index = readers.find(({ lexicon }) => lexicon.locale === page.locale)?.index;
  const { roles, not } = asked.filter;
  if (!index || not?.services.length || (asked.leavesOut && !not)) return undefined;
  const { lexicon } = index;
  const besides = new Set(asked.intentWords.map(({ token }) => token));
  // "Velocity manager" is a role, and not what the heading "Manage Velocity Migration" says.
  if (roles.length > 0 || not)
    for (const { token, weight } of asked.words) if (weight === FILTER_WORD_WEIGHT) besides.add(token);
  const words = asked.allWords.filter(({ token }) => !besides.has(token));
  const read = headingReader(page, { counting: words, all: words }, situation);
  const typed = asked.allWords.map(({ token }) => lexicon.stem(token));
  let best: (StepNamed & { named: number }) | undefined;
  const { tasks: all, parts } = tasksOn(page);
  for (const [step, { heading, tasks }] of parts.entries()) {
    if (heading === null || tasks.length === 0 || tasks.length === all.length) continue;
    const said = read(heading);
    if (!said) continue;
    const { own, named } = said;
    // "Which tasks do I have to complete for the migration" does not mean the step "Complete Migration".
    if (
      own.length <= FEW_WORDS * (lexicon.pairs ? 2 : 1) &&
      !saysRun(typed, tokensOf(fold(heading)).map(lexicon.stem))
    )
      continue;
    if (named < LEAST_OF_QUESTION || named <= (best?.named ?? 0)) continue;
    const tokens = tokensOfText(heading);
    const services = lexicon.services.find(tokens.map(lexicon.stem), tokens).map(({ value }) => value);
    best = { step, services, named };
  }
  return best;
}

/** Whether `words` have `run` one after the other. */
function saysRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, from) => run.every((word, at) => words[from + at] === word));
}
