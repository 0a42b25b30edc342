import type { Answer } from '../answering/answer';

/** Whether an answer shows anything of the playbook; else its text says that the playbook does not say. */
export function isAnswered(answer: Answer): boolean {
  switch (answer.kind) {
    case 'overview':
      return answer.blocks.length > 0;
    case 'section':
      return !answer.missing;
    case 'next-steps':
    case 'steps':
      return answer.steps.length > 0;
    case 'resources':
    case 'tasks':
    case 'all-tasks':
      return answer.groups.length > 0;
    case 'roles':
      return answer.roles.length > 0;
    case 'phases':
      return answer.phases.length > 0;
    case 'changes':
      return answer.changes.length > 0;
    case 'duties':
      return answer.processes.length > 0;
    case 'around':
      return answer.before.length + answer.after.length > 0;
    case 'task':
    case 'phase':
    case 'compare':
      return true;
    case 'help':
    case 'greeting':
    case 'choices':
    case 'none':
      return false;
  }
}
