import type { Topic } from '../../answering/topic';
import type { TurnInput } from '../turn/turnInput';
import type { Named } from './request/boardRequest';

/** Who and what a message can name, for reading a request in it. */
export function namedIn({ turn, locale, knowledge: { answering } }: TurnInput): Named {
  const { written, mentioned } = turn;
  return {
    written,
    mentioned,
    isKnown: (text) => {
      const asked = (question: string) =>
        answering.answer({ text: question, locale, page: null, previous: null });
      // A role or a service alone is no question: "FE".
      return asked(text).answer.kind !== 'none' || isFiltered(asked(`tasks for ${text}`).topic);
    },
  };
}

function isFiltered(topic: Topic | null): boolean {
  if (topic?.kind !== 'tasks' && topic?.kind !== 'all-tasks') return false;
  const { requirement, roles, services, not } = topic.filter;
  return requirement !== null || roles.length > 0 || services.length > 0 || not !== undefined;
}
