import { createAnswering } from '../../../src/answering/answering';
import type { Knowledge } from '../../../src/bot/turn/knowledge';
import { guidePlaybook } from './guidePlaybook';

export const guideKnowledge: Knowledge = {
  playbook: guidePlaybook,
  answering: createAnswering(guidePlaybook),
};
