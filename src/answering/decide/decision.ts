import type { PageId, TaskId } from '../../playbook/page';
import type { Intent } from '../answer';
import type { Topic } from '../topic';

/** What to answer with, before it is fetched from the playbook. */
export type Decision =
  | { kind: 'small-talk'; talk: 'greeting' | 'help' }
  /** `others` are further pages that fit. */
  | { kind: 'topic'; topic: Topic; intent: Intent; others: readonly PageId[] }
  /** `first` is the page to name first of those that define the tasks; no page defines the `missing` ones. */
  | { kind: 'tasks'; tasks: readonly TaskId[]; missing: readonly TaskId[]; first: PageId | null }
  | { kind: 'choices'; pages: readonly PageId[]; intent: Intent; topicOf: (page: PageId) => Topic }
  | {
      kind: 'none';
      reason: 'nothing-found' | 'unknown-task';
      task: TaskId | null;
      nearest: readonly PageId[];
      intent: Intent;
    };
