import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { confidenceFeatures } from '../../../src/answering/decide/confidence';
import { pageFeatures, scorePages } from '../../../src/answering/decide/pageScore';
import type { Model } from '../../../src/answering/learned/model';
import { withDefaults } from '../../../src/answering/options';
import { learn } from '../../../src/answering/search/languageKnowledge';
import { type Known, lookUp } from '../../../src/answering/situationOf';
import { loadPlaybook } from '../../../src/content/load';
import { type BankQuestion, playbookOf, readSplit, SPLITS } from '../readQuestions';
import { type Choice, fitOdds, fitRanking } from './fit';

const MODEL_FILE = path.join(__dirname, '../../../src/answering/learned/model.json');

/** What is answered without looking for a page, so that it teaches nothing about that. */
const ABOUT_NO_PAGE: readonly string[] = ['help', 'greeting', 'aggregate_tasks', 'phase_list'];

/** Learns the weights of answering from the training questions, and writes them to where answering reads them. */
async function main(): Promise<void> {
  const contentDir = playbookOf('train');
  if (contentDir === undefined)
    throw new Error('The real playbook has to lie beside the project: ../shared/playbook/pages');
  const { playbook } = await loadPlaybook(contentDir);
  const tasks = new Set(
    [...playbook.pages.values()].flatMap((own) =>
      [...own.values()].flatMap((page) => page.tasks.map(({ id }) => id)),
    ),
  );
  const known: Known = { playbook, languages: learn(playbook, withDefaults({})), tasks };
  const looked = readSplit('train')
    .filter(({ intent }) => !ABOUT_NO_PAGE.includes(intent))
    .map((question) => ({ question, ...lookUp(askedAs(question), known) }));

  const page = fitRanking(
    looked.map(({ question, asking, found }): Choice => {
      const options = found.map((one) => pageFeatures(one, asking));
      const right = new Set(found.flatMap(({ page: id }, at) => (question.pages?.includes(id) ? [at] : [])));
      return { options, right };
    }),
  );
  const ranked = looked.map(({ question, asking, found }) => {
    const pages = scorePages(found, asking, page);
    return { question, first: pages[0]?.page, features: confidenceFeatures(pages, asking) };
  });
  const model: Model = {
    origin: { questions: looked.length, writers: [...SPLITS.train], pages: playbook.pages.size },
    page,
    answerable: fitOdds(ranked.map(({ question, features }) => ({ features, is: question.none !== true }))),
    right: fitOdds(
      ranked.map(({ question, first, features }) => ({
        features,
        is: first !== undefined && (question.pages ?? []).includes(first),
      })),
    ),
  };
  writeFileSync(MODEL_FILE, `${JSON.stringify(model, null, 2)}\n`);
  process.stdout.write(
    `${looked.length} questions, ${Object.keys(page).length} features of a page: ${MODEL_FILE}\n`,
  );
}

function askedAs({ question, locale, context_page: page }: BankQuestion) {
  return { text: question, locale, page, previous: page === null ? null : ({ kind: 'page', page } as const) };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
