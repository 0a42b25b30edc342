import { ask } from './ask';
import { nextSteps } from './nextSteps';
import { page } from './page';
import { phases } from './phases';
import { resources } from './resources';
import { search } from './search';
import { task } from './task';
import { tasks } from './tasks';

/** All tools, in the order in which they are listed. */
export const TOOLS = [ask, search, phases, page, nextSteps, resources, tasks, task];
