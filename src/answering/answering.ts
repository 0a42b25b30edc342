import { inSlices } from '../playbook/inSlices';
import type { Locale } from '../playbook/locale';
import type { Playbook } from '../playbook/playbook';
import type { Reply } from './answer';
import { bestLinks } from './compose/bestLinks';
import { compose } from './compose/compose';
import { replyWith } from './compose/reply';
import { spokenLanguage } from './compose/spokenLanguage';
import { decide } from './decide/decide';
import type { Decision } from './decide/decision';
import { LEAST_ANSWERABLE } from './decide/resolvePage';
import { type AnsweringOptions, withDefaults } from './options';
import type { Question } from './question';
import { type KnownLanguages, learn, learnInSteps } from './search/languageKnowledge';
import { knownOf, situationOf } from './situationOf';
import { indexNames, type NameIndex, type Suggestion } from './suggest/nameIndex';
import { suggest } from './suggest/suggest';
import { withoutTaskWords } from './suggest/withoutTaskWords';
import { isFiltered } from './taskFilter';
import { intentOfTopic, type Topic } from './topic';

export type Answering = {
  /** Answers any text; what the playbook does not say is answered with kind `none`. */
  answer(question: Question): Reply;
  /** Answers a button: shows `topic`; kind `none` with reason `gone` when the playbook no longer has it. */
  show(topic: Topic, locale: Locale): Reply;
  /** Whether the playbook has anything by this name: a page, a task, or a role or service, which alone are no question. */
  knows(name: string, locale: Locale): boolean;
  /** What may be meant by a text that is still being typed, at most `most`, the likeliest first. */
  suggest(text: string, locale: Locale, most: number): Suggestion[];
};

/** An answering that can learn a newer playbook. */
export type LearnedAnswering = Answering & {
  /**
   * An answering for a newer playbook. Learns only languages that have changed, and lets other work run in between.
   * This answering goes on with its own playbook.
   */
  relearn(playbook: Playbook): Promise<LearnedAnswering>;
};

/**
 * Learns a playbook; answering is pure and synchronous from then on. `options` switch parts off, to measure them.
 * @throws Error when the language data is broken, with the name of the file.
 */
export function createAnswering(
  playbook: Playbook,
  options: Partial<AnsweringOptions> = {},
): LearnedAnswering {
  const complete = withDefaults(options);
  return answeringFrom(playbook, learn(playbook, complete), complete);
}

/** The same, but that other work runs in between: a large playbook takes long to learn. */
export async function learnAnswering(playbook: Playbook): Promise<LearnedAnswering> {
  const options = withDefaults({});
  return answeringFrom(playbook, await inSlices(learnInSteps(playbook, options)), options);
}

function answeringFrom(
  playbook: Playbook,
  languages: KnownLanguages,
  options: AnsweringOptions,
): LearnedAnswering {
  const known = knownOf(playbook, languages);
  const names = new Map<Locale, NameIndex>();
  const namesIn = (locale: Locale): NameIndex => {
    const index = names.get(locale) ?? indexNames(playbook, locale);
    names.set(locale, index);
    return index;
  };
  const reply = (
    decision: Decision,
    locale: Locale,
    confidence: number | null = null,
  ): Omit<Reply, 'spoken'> => ({
    ...replyWith(decision, playbook, locale, (topic) =>
      compose(topic, playbook, locale, (page, words) => bestLinks(page, words, locale, languages)),
    ),
    confidence,
  });
  return {
    answer(question) {
      const situation = situationOf(question, known);
      const answered = reply(decide(situation), question.locale, situation.confidence.right);
      return { ...answered, spoken: spokenLanguage(answered, situation) };
    },
    show(topic, locale) {
      const decision: Decision =
        topic.kind === 'task'
          ? { kind: 'tasks', tasks: [topic.task], missing: [], first: null }
          : { kind: 'topic', topic, intent: intentOfTopic(topic), others: [] };
      return { ...reply(decision, locale), spoken: null };
    },
    knows(name, locale) {
      const situation = situationOf({ text: name, locale, page: null, previous: null }, known);
      return isFiltered(situation.asked.filter) || decide(situation).kind !== 'none';
    },
    suggest(text, locale, most) {
      const found = (): Suggestion[] => {
        const question = { text, locale, page: null, previous: null };
        const { asked, ranked, confidence } = situationOf(question, known);
        const pages = confidence.answerable >= LEAST_ANSWERABLE ? ranked : [];
        return [
          ...asked.tasks.known.map((task): Suggestion => ({ kind: 'task', task })),
          ...pages.map(({ page }): Suggestion => ({ kind: 'page', page })),
        ];
      };
      const plain = (typed: readonly string[]) => withoutTaskWords(typed, languages);
      return suggest(text, namesIn(locale), { plain, found }, most);
    },
    async relearn(newer) {
      const learnt = await inSlices(learnInSteps(newer, options, languages));
      return answeringFrom(newer, learnt, options);
    },
  };
}
