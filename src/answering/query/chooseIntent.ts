import type { Intent } from '../answer';
import { isSaid, placesOf, placesSaying, saysOnly } from '../text/matches';
import { type Evidence, STRONG, SURE } from './intentEvidence';
import type { Reading } from './parseQuestion';
import type { AskedTasks } from './taskIds';

/** So many words beside "help" may be there that nothing is known of. */
const MOST_BESIDE_HELP = 1;

/** What a question asks for; `places` are the words that say so, none where nothing does. */
export type ChosenIntent = { intent: Intent; score: number; places: readonly number[] };

/** Parts of a page whose words also stand in the names of links. */
const IN_NAMES: readonly Intent[] = ['inputs', 'outputs', 'objectives', 'overview', 'steps', 'roles'];
/** What somebody does something with. */
const WORKED_ON: readonly Intent[] = ['resources', 'inputs', 'outputs', 'steps'];

/** What a question asks for of all that it may. */
export function chooseIntent(
  evidence: readonly Evidence[],
  reading: Reading,
  tasks: AskedTasks,
  hasRequirement: boolean,
): ChosenIntent {
  if (tasks.known.length + tasks.unknown.length > 0)
    return { intent: 'task_lookup', score: STRONG, places: [] };
  const smallTalk = evidence.filter(({ intent }) => intent === 'greeting' || intent === 'help');
  const [talk] = smallTalk;
  const asked = evidence.filter(({ intent }) => intent !== 'greeting' && intent !== 'help');
  if (
    talk &&
    saysOnly(reading, smallTalk) &&
    !asked.some((other) => other.score >= SURE && isApart(other, smallTalk))
  )
    return talk;
  // "The tasks that the FM is responsible for": the role only says whose.
  const tasksOf =
    reading.roles.length > 0 && asked.find(({ intent, score }) => intent === 'tasks' && score >= SURE);
  if (tasksOf) return tasksOf;
  const [first] = asked;
  // "The link to the terms and conditions" wants the link, whatever it is called.
  const link =
    isSaid(reading.markers, 'link') &&
    asked.find(({ intent, score }) => intent === 'resources' && score >= SURE);
  if (link && first && (first === link || IN_NAMES.includes(first.intent))) return link;
  // "Who goes through the checklist": the checklist is what is done, not what is asked for.
  const who = placesSaying(reading.markers, 'who');
  if (who.length > 0 && first && WORKED_ON.includes(first.intent))
    return { intent: 'roles', score: STRONG, places: who };
  if (asksWhichRole(reading) && (!first || first.score < SURE))
    return { intent: 'roles', score: STRONG, places: placesOf(reading.roles) };
  if (hasRequirement && (!first || first.score < SURE || isWhatIs(first, reading)))
    return { intent: 'tasks', score: STRONG, places: [] };
  if (first) return first;
  return saysOnlyPhase(reading)
    ? { intent: 'phase_list', score: STRONG, places: [] }
    : { intent: 'search', score: 0, places: [] };
}

/** "Is that FM or FE": one role before an "or", another after it, and nothing but grammar in between. */
function asksWhichRole({ roles, markers, stopped }: Reading): boolean {
  const roleBeside = (place: number, step: 1 | -1): string | undefined => {
    const found = roles.find(({ places }) => places.includes(place + step));
    return found || !stopped[place + step] ? found?.value : roleBeside(place + step, step);
  };
  return markers.some(({ value, places }) => {
    if (value !== 'or') return false;
    const [before, after] = [roleBeside(Math.min(...places), -1), roleBeside(Math.max(...places), 1)];
    return before !== undefined && after !== undefined && before !== after;
  });
}

/** "Phases", as one would type a command. */
function saysOnlyPhase(reading: Reading): boolean {
  const said = reading.markers.filter(({ value }) => value === 'phase');
  return said.length > 0 && saysOnly(reading, said);
}

/** "I am lost here, help": hardly anything but the word and grammar, so it is for the bot rather than for the playbook. */
export function seeksHelp(reading: Reading): boolean {
  const said = reading.intents.filter(({ intent, score }) => intent === 'help' && score >= SURE);
  const places = new Set(placesOf(said));
  const rest = reading.units.filter((_, place) => !reading.stopped[place] && !places.has(place));
  return said.length > 0 && rest.length <= MOST_BESIDE_HELP && !reading.ordinary.includes(true);
}

/** "What is optional" asks for no overview: "what is" alone is grammar. */
function isWhatIs({ intent, places }: Evidence, reading: Reading): boolean {
  return intent === 'overview' && places.every((place) => reading.stopped[place]);
}

/** "Hi, what now?" greets with other words than it asks. */
function isApart({ places }: Evidence, smallTalk: readonly Evidence[]): boolean {
  return !places.some((place) => smallTalk.some((talk) => talk.places.includes(place)));
}
