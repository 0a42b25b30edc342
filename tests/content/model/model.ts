import fc from 'fast-check';
import type { Language } from '../../../src/content/language/schema';

/** A task, a step and a page as an author has them in mind. */
export type ModelTask = {
  id: string;
  name: string;
  mandatory: boolean;
  role: RoleKey;
  services: ServiceKey[];
};
export type ModelStep = {
  heading: string;
  role: RoleKey;
  services: ServiceKey[];
  text: string;
  tasks: ModelTask[];
};
export type ModelPage = {
  title: string;
  phase: keyof Language['phases'];
  overview: string;
  objectives: string[];
  steps: ModelStep[];
  inputs: string[];
  nextSteps: { text: string; link: { text: string; url: string } | null }[];
};

type RoleKey = keyof Language['roles'];
export type ServiceKey = (typeof SERVICES)[number];

const ROLES = [
  'frp',
  'fm',
  'fe',
  'sme',
  'fta',
  'fta-v2',
  'gm-fta',
  'mvm',
] as const satisfies readonly RoleKey[];
const PHASES = ['initiate', 'assess', 'remediate', 'enable', 'migrate', 'success'] as const;
const SERVICES = [
  'all-services',
  'core-onboarding',
  'exchange',
  'teams',
  'classroom-sds',
  'onedrive-for-business',
] as const;

/** Words of several scripts, without Markdown's characters: those are what the other tests are about. */
const WORDS = [
  'Plan',
  'für',
  'reunión',
  'ação',
  '计划',
  '会議',
  'Teams',
  '4+4',
  'e.g.',
  "customer's",
  'ACM',
  '10%',
  'A/B',
  '(BVD)',
];

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => `The ${words.join(' ')} end`);
const services = fc.uniqueArray(fc.constantFrom(...SERVICES), { minLength: 1, maxLength: 3 });

const task: fc.Arbitrary<ModelTask> = fc.record({
  id: fc.integer({ min: 100, max: 9999 }).map(String),
  name: text,
  mandatory: fc.boolean(),
  role: fc.constantFrom(...ROLES),
  services,
});

const step: fc.Arbitrary<ModelStep> = fc.record({
  heading: text,
  role: fc.constantFrom(...ROLES),
  services,
  text,
  tasks: fc.array(task, { maxLength: 4 }),
});

const link = fc.record({
  text,
  url: fc.constantFrom('https://aka.ms/x', 'https://contoso.com/a_b?c=d&e=f', 'other-page.md'),
});

export const modelPage: fc.Arbitrary<ModelPage> = fc.record({
  title: text,
  phase: fc.constantFrom(...PHASES),
  overview: text,
  objectives: fc.array(text, { minLength: 1, maxLength: 4 }),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  inputs: fc.array(text, { minLength: 1, maxLength: 3 }),
  nextSteps: fc.array(fc.record({ text, link: fc.option(link) }), { minLength: 1, maxLength: 3 }),
});
