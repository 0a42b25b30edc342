import path from 'node:path';

const DIST = path.join(__dirname, '../../dist');

/**
 * The built program, which is what a bot runs: tsx, which runs these files, gives every function its name anew
 * whenever it is made, and makes many of them slower.
 */
function built(file: string): unknown {
  return require(path.join(DIST, file));
}

// Compiled from the very files that the types are of.
export const { createAnswering } = built(
  'answering/answering',
) as typeof import('../../src/answering/answering');
export const { wordsOfAll } = built('answering/options') as typeof import('../../src/answering/options');
export const { createAnswerLines } = built('ask/answerLines') as typeof import('../../src/ask/answerLines');
export const { loadPlaybook } = built('content/load') as typeof import('../../src/content/load');
