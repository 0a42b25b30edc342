import { describe, expect, it } from '@jest/globals';
import { withLikeliestIntent } from '../../../src/answering/learned/intent';
import { withDefaults } from '../../../src/answering/options';
import { learn } from '../../../src/answering/search/languageKnowledge';
import { knownOf, lookUp } from '../../../src/answering/situationOf';
import { smallPlaybook as playbook } from '../smallPlaybook';

const known = knownOf(playbook, learn(playbook, withDefaults({})));
const QUESTION = 'what are the objectives of the technical assessment';

function intentBy(weights: Record<string, Record<string, number>>): string {
  const { asking, features } = lookUp({ text: QUESTION, locale: 'en', page: null, previous: null }, known);
  return withLikeliestIntent(asking.asked, features, weights).intent;
}

describe('what a question asks for', () => {
  it('is what is likeliest by the examples', () => {
    expect(intentBy({ objectives: { always: 1 }, search: { always: 2 } })).toBe('search');
  });

  it('is what its words say, where there were no examples of that', () => {
    expect(intentBy({ steps: { always: 1 }, search: { always: 2 } })).toBe('objectives');
  });
});
