import { isSaid, positionsOf, positionsSaying, saysOnly } from '../text/hits';
import { ASKED_SECTIONS, type Intent } from '../topic';
import { type Evidence, STRONG, SURE } from './intentEvidence';
import type { ParsedQuestion } from './parseQuestion';
import type { AskedTasks } from './tasks/taskIds';

/** A call for help has at most so many words beside "help", stop words aside. */
const MOST_BESIDE_HELP = 1;

/** What a question asks for; `positions` are those of the words that say so, none where no word does. */
export type ChosenIntent = { intent: Intent; score: number; positions: readonly number[] };

/** Parts of a page whose names are also in the names of links. */
const IN_NAMES: readonly Intent[] = [...ASKED_SECTIONS, 'overview', 'steps', 'roles'];
/** What people work with: "who" asks for the people. */
const WORKED_ON: readonly Intent[] = ['resources', 'inputs', 'outputs', 'steps'];

/** The intent of a question, chosen from the `evidence`, which is the strongest first. */
export function chooseIntent(
  evidence: readonly Evidence[],
  parsed: ParsedQuestion,
  tasks: AskedTasks,
  hasRequirement: boolean,
): ChosenIntent {
  if (tasks.known.length + tasks.unknown.length > 0)
    return { intent: 'task_lookup', score: STRONG, positions: [] };
  const smallTalk = evidence.filter(({ intent }) => intent === 'greeting' || intent === 'help');
  const [talk] = smallTalk;
  const asked = evidence.filter(({ intent }) => intent !== 'greeting' && intent !== 'help');
  if (
    talk &&
    saysOnly(parsed, smallTalk) &&
    !asked.some((other) => other.score >= SURE && isApart(other, smallTalk))
  )
    return talk;
  // "The tasks that the FM is responsible for" asks for tasks; the role says whose.
  const tasksOf =
    parsed.roles.length > 0 && asked.find(({ intent, score }) => intent === 'tasks' && score >= SURE);
  if (tasksOf) return tasksOf;
  const [first] = asked;
  // "The link to the terms and conditions" wants the link, whatever it is called.
  const link =
    isSaid(parsed.markers, 'link') &&
    asked.find(({ intent, score }) => intent === 'resources' && score >= SURE);
  if (link && first && (first === link || IN_NAMES.includes(first.intent))) return link;
  // "Who goes through the checklist" asks for a role, not for the checklist.
  const who = positionsSaying(parsed.markers, 'who');
  if (who.length > 0 && first && WORKED_ON.includes(first.intent))
    return { intent: 'roles', score: STRONG, positions: who };
  if (asksWhichRole(parsed) && (!first || first.score < SURE))
    return { intent: 'roles', score: STRONG, positions: positionsOf(parsed.roles) };
  if (hasRequirement && (!first || first.score < SURE || isWhatIs(first, parsed)))
    return { intent: 'tasks', score: STRONG, positions: [] };
  if (first) return first;
  return saysOnlyPhase(parsed)
    ? { intent: 'phase_list', score: STRONG, positions: [] }
    : { intent: 'search', score: 0, positions: [] };
}

/** "Is that FM or FE": one role before an "or", another after it, and nothing but stop words in between. */
function asksWhichRole({ roles, markers, isStopWord }: ParsedQuestion): boolean {
  const roleBeside = (position: number, step: 1 | -1): string | undefined => {
    const found = roles.find(({ positions }) => positions.includes(position + step));
    return found || !isStopWord[position + step] ? found?.value : roleBeside(position + step, step);
  };
  return markers.some(({ value, positions }) => {
    if (value !== 'or') return false;
    const [before, after] = [roleBeside(Math.min(...positions), -1), roleBeside(Math.max(...positions), 1)];
    return before !== undefined && after !== undefined && before !== after;
  });
}

/** "Phases", like a command. */
function saysOnlyPhase(parsed: ParsedQuestion): boolean {
  const said = parsed.markers.filter(({ value }) => value === 'phase');
  return said.length > 0 && saysOnly(parsed, said);
}

/** "I am lost here, help": with hardly another word, the bot is meant and not something of the playbook. */
export function seeksHelp(parsed: ParsedQuestion): boolean {
  const said = parsed.intents.filter(({ intent, score }) => intent === 'help' && score >= SURE);
  const positions = new Set(positionsOf(said));
  const rest = parsed.tokens.filter(
    (_, position) => !parsed.isStopWord[position] && !positions.has(position),
  );
  return said.length > 0 && rest.length <= MOST_BESIDE_HELP && !parsed.isOutOfDomain.includes(true);
}

/** "What is optional" asks for no overview: here, "what is" is only stop words. */
function isWhatIs({ intent, positions }: Evidence, parsed: ParsedQuestion): boolean {
  return intent === 'overview' && positions.every((position) => parsed.isStopWord[position]);
}

/** "Hi, what now?" greets with other words than it asks. */
function isApart({ positions }: Evidence, smallTalk: readonly Evidence[]): boolean {
  return !positions.some((position) => smallTalk.some((talk) => talk.positions.includes(position)));
}
