import { link, page, paragraph, playbook, section, step, task, term, words } from './fixtures';

const exchange = term('exchange', 'Exchange');
const onedrive = term('onedrive-for-business', 'OneDrive for Business');
const fm = term('fm', 'FastTrack Manager');
const fe = term('fe', 'FastTrack Engineer');
const assess = term('assess', 'Assess');

const migration = page('migrate-migration', 'Migration', {
  phase: term('migrate', 'Migrate'),
  sections: [
    section('overview', 'Overview', 'Moves mailboxes and files of the customer to the cloud.'),
    section('objectives', 'Objectives', 'Run a test migration. Solve issues.'),
    section('inputs', 'Key Inputs', 'A questionnaire and credentials of the customer.'),
  ],
  steps: [
    step('Execute Test Migration', {
      roles: [fe],
      tasks: [
        task('1330', 'Validate email migration with a test batch', {
          requirement: 'optional',
          role: fe,
          services: [exchange],
        }),
        task('3629', 'MVM disengagement', { role: fm, services: [exchange, onedrive] }),
      ],
    }),
    step('Complete Migration', {
      roles: [fm],
      tasks: [
        task('2561', 'Set up redirect', { requirement: 'optional', role: fe, services: [onedrive] }),
        task('2323', 'Migration closure activities', { role: fm, services: [exchange] }),
      ],
    }),
  ],
  links: [
    link('Preflight guidance', 'https://aka.ms/preflight'),
    link('Redirect script', 'https://aka.ms/redirect'),
  ],
  nextSteps: [{ inlines: words('Continue with the success review.'), pages: ['success-review'] }],
});

const kickoff = page('customer-kick-off', 'Conduct Customer Kickoff', {
  phase: term('initiate', 'Initiate'),
  sections: [section('overview', 'Overview', 'The first meeting with the customer. FTOP tracks DIBS.')],
  steps: [
    step('Hold the Meeting', {
      roles: [fm],
      tasks: [task('983', 'QuickLeads', { requirement: 'optional', role: fm })],
    }),
  ],
  links: [link('Kickoff Deck', 'https://aka.ms/kickoff'), link('QuickLeads email', 'https://aka.ms/leads')],
  nextSteps: [{ inlines: words('Assess the environment.'), pages: ['technical-assessment'] }],
});

const assessment = page('technical-assessment', 'Conduct Technical Assessment', {
  phase: assess,
  sections: [
    section('overview', 'Overview', 'Examines the environment of the customer.'),
    section('outputs', 'Key Outputs', 'A remediation checklist.'),
  ],
  steps: [
    step('Examine Identity', {
      roles: [fe],
      tasks: [task('5011', 'Record the identity design', { role: fe, services: [exchange] })],
    }),
  ],
});

const review = page('success-review', 'Conduct Success Review', {
  phase: term('success', 'Success'),
  sections: [section('overview', 'Overview', 'Compares goals with results.')],
});

const assessPhase = page('phase-assess', 'Assess Phase', {
  phase: assess,
  intro: [paragraph('Shows how FastTrack looks at the environment.')],
  links: [link('Conduct Technical Assessment', 'technical-assessment.md', { page: 'technical-assessment' })],
});

const germanMigration = {
  ...migration,
  locale: 'de',
  sections: [section('overview', 'Übersicht', 'Verschiebt Postfächer in die Cloud.')],
};
const germanKickoff = { ...kickoff, locale: 'de', title: 'Kick-off-Meeting mit dem Kunden durchführen' };

/** Five English pages, two of them also in German. */
export const smallPlaybook = playbook([
  kickoff,
  assessment,
  migration,
  review,
  assessPhase,
  germanMigration,
  germanKickoff,
]);
