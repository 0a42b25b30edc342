import type { PageId, TaskId } from '../../playbook/page';
import type { LineRef } from '../search/lines/lineIndex';
import type { Intent, Topic } from '../topic';

/** What to answer with, by ids; `compose` fetches it from the playbook. */
export type Decision =
  | { kind: 'small-talk'; talk: 'greeting' | 'help' }
  /**
   * `others` are further pages that fit, the best first; `also` those of them that may well be meant instead. `wantsAll`:
   * a list was asked for, of which the lines are only some.
   */
  | {
      kind: 'topic';
      topic: Topic;
      intent: Intent;
      others: readonly PageId[];
      quotes?: readonly LineRef[];
      wantsAll?: boolean;
      also?: Offered;
    }
  /** Of the pages that define the tasks, `first` is to be shown first. No page defines the `missing` ones. */
  | { kind: 'tasks'; tasks: readonly TaskId[]; missing: readonly TaskId[]; first: PageId | null }
  /** Pages that fit about equally well; `topicOf` is what opening one shows. */
  | {
      kind: 'choices';
      pages: readonly PageId[];
      intent: Intent;
      topicOf: (page: PageId) => Topic;
      quotesOf: QuotesOf;
    }
  /** The playbook does not say; `task` is the unknown id; `nearest` pages and `tasks` may be meant. */
  | {
      kind: 'none';
      reason: 'nothing-found' | 'unknown-task';
      task: TaskId | null;
      nearest: readonly PageId[];
      quotesOf?: QuotesOf;
      tasks?: readonly TaskId[];
      intent: Intent;
    };

/** Pages to choose from, with the lines of each that may answer. */
export type Offered = { pages: readonly PageId[]; quotesOf: QuotesOf };
type QuotesOf = (page: PageId) => readonly LineRef[];
