import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { confidenceFeatures } from '../../../src/answering/learned/confidence';
import { LEARNED_INTENTS, withLikeliestIntent } from '../../../src/answering/learned/intent';
import type { Model } from '../../../src/answering/learned/model';
import { favouredPage, pageFeatures, scorePages } from '../../../src/answering/learned/pageScore';
import { withDefaults } from '../../../src/answering/options';
import { learn } from '../../../src/answering/search/languageKnowledge';
import { inContext, knownOf, lookUp } from '../../../src/answering/situationOf';
import { loadPlaybook } from '../../../src/content/load';
import { type BankQuestion, playbookOf, readWriter, writersOf } from '../readQuestions';
import { type Choice, fitKinds, fitOdds, fitRanking } from './fit';

const MODEL_FILE = path.join(__dirname, '../../../src/answering/learned/model.json');

/** What is answered without looking for a page, so that it teaches nothing about that. */
const ABOUT_NO_PAGE: readonly string[] = ['help', 'greeting', 'aggregate_tasks', 'phase_list'];

type Looked = ReturnType<typeof lookUp> & { question: BankQuestion; writer: string };

/** Learns the weights of answering from the training questions, and writes them to where answering reads them. */
async function main(): Promise<void> {
  const contentDir = playbookOf('train');
  if (contentDir === undefined)
    throw new Error('The real playbook has to lie beside the project: ../shared/playbook/pages');
  const { playbook } = await loadPlaybook(contentDir);
  const known = knownOf(playbook, learn(playbook, withDefaults({})));
  const trainers = writersOf('train');
  const contexts = [...(playbook.pages.get('en')?.keys() ?? [])];
  const all = trainers.flatMap((writer) =>
    inOtherConversations(readWriter(writer), contexts).map(
      (question): Looked => ({ question, writer, ...lookUp(askedAs(question), known) }),
    ),
  );
  const intent = intentsOf(all);
  const byOthers = new Map(
    trainers.map((writer) => [writer, intentsOf(all.filter((looked) => looked.writer !== writer))]),
  );
  // As it will be: with the intent that is seen by whoever never read this writer.
  const asked = all
    .filter(({ question }) => !ABOUT_NO_PAGE.includes(question.intent))
    .map(({ question, asking, features, found, writer }) => ({
      question,
      found,
      asking: inContext({
        ...asking,
        asked: withLikeliestIntent(asking.asked, features, byOthers.get(writer)),
      }),
    }));
  const page = fitRanking(
    asked.map(({ question, asking, found }): Choice => {
      const favoured = favouredPage(found, asking.question.page);
      return {
        options: found.map((one) => pageFeatures(one, asking, favoured)),
        right: new Set(found.flatMap(({ page: id }, at) => (question.pages?.includes(id) ? [at] : []))),
      };
    }),
  );
  const ranked = asked.map(({ question, asking, found }) => {
    const candidates = scorePages(found, asking, page);
    return { question, first: candidates[0]?.page, features: confidenceFeatures(candidates, asking) };
  });
  const model: Model = {
    origin: {
      questions: all.length,
      writers: trainers,
      pages: [...playbook.pages.values()].reduce((sum, own) => sum + own.size, 0),
    },
    intent,
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
  process.stdout.write(`Learned from ${all.length} questions: ${MODEL_FILE}\n`);
}

/** Of each so many questions that stand alone, one is asked once more. */
const ASKED_AGAIN = 3;

/** The questions, and some of those that stand alone once more, while the conversation is about another page. */
function inOtherConversations(
  questions: readonly BankQuestion[],
  contexts: readonly string[],
): BankQuestion[] {
  const alone = questions.filter(({ context_page }) => context_page === null);
  const again = alone.flatMap((question, at): BankQuestion[] => {
    const context_page = contexts[(at * 7) % contexts.length];
    const isOther = context_page !== undefined && !question.pages?.includes(context_page);
    return at % ASKED_AGAIN === 0 && isOther ? [{ ...question, context_page }] : [];
  });
  return [...questions, ...again];
}

function intentsOf(looked: readonly Looked[]): Model['intent'] {
  const learned: readonly string[] = LEARNED_INTENTS;
  return fitKinds(
    looked.flatMap(({ question, features }) =>
      learned.includes(question.intent) ? [{ features, kind: question.intent }] : [],
    ),
  );
}

function askedAs({ question, locale, context_page: page }: BankQuestion) {
  return { text: question, locale, page, previous: page === null ? null : ({ kind: 'page', page } as const) };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
