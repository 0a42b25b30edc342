import { shownPage } from '../learned/asking';
import type { Decision } from './decision';
import type { Situation } from './situation';

/** The page that introduces a playbook. */
const HOME = 'index';

/** "What is this handbook about?": a question for an overview that names nothing but the playbook. */
export function decideAboutPlaybook(situation: Situation): Decision | undefined {
  const { asked, question, ranked } = situation;
  if (!asked.onlyPlaybook || asked.intent !== 'overview' || question.page !== null) return undefined;
  if (!shownPage(situation, HOME)) return undefined;
  const others = ranked.map(({ page }) => page);
  return { kind: 'topic', topic: { kind: 'page', page: HOME }, intent: 'overview', others };
}
