import type { Link, Step } from '../../../src/playbook/page';
import type { Playbook } from '../../../src/playbook/playbook';
import { pageOf, playbookOf, taskOf } from '../../playbook/pages';

const step: Step = { heading: 'Call', roles: [], appliesTo: [], motions: [], blocks: [], tasks: [], line: 1 };
const link: Link = {
  text: 'Plan',
  url: 'https://example.com',
  section: 'intro',
  page: null,
  context: '',
  heading: null,
  line: 1,
};
const initiate = (label: string) => ({ key: 'initiate', label });
const assess = (label: string) => ({ key: 'assess', label });

/** Two phases; "kickoff" has everything, "sizing" only its overview, and only in English; "nur-deutsch" is German. */
export const guidePlaybook: Playbook = playbookOf([
  pageOf('sizing', 'en', { title: 'Sizing', phase: assess('Assess') }),
  pageOf('kickoff', 'en', {
    title: 'Customer kick-off',
    phase: initiate('Initiate'),
    steps: [step],
    tasks: [taskOf('4047')],
    links: [link],
    nextSteps: [{ inlines: [], pages: ['sizing'] }],
  }),
  pageOf('phase-initiate', 'en', { title: 'Initiate', phase: initiate('Initiate') }),
  pageOf('unphased', 'en', { title: 'Resources' }),
  pageOf('kickoff', 'de', {
    title: 'Auftakt beim Kunden',
    phase: initiate('Initiieren'),
    steps: [step],
    tasks: [taskOf('4047')],
  }),
  pageOf('nur-deutsch', 'de', { title: 'Nur deutsch', phase: initiate('Initiieren') }),
]);
