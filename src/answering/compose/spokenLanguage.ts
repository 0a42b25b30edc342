import type { Locale } from '../../playbook/locale';
import { findPage, findTask, type Playbook } from '../../playbook/playbook';
import type { Reply } from '../answer';
import { pageOfTopic, type Topic } from '../topic';
import type { LanguageWords } from '../vocabulary/languageWords';
import { isWordless } from '../vocabulary/wordless';

/** What is known of a question beside its reply. */
type Asked = {
  question: { locale: Locale };
  language: Locale;
  playbook: Playbook;
  readers: readonly { lexicon: Pick<LanguageWords, 'locale' | 'stopWords'> }[];
};

/**
 * The language that a question was asked in, to offer the answer in it: null for the reader's own, for one without what
 * is shown, and where that language is shown already. Null as well where the bot has no words in the reader's: to it, what
 * they write looks like the language that is most like theirs, as French looks like Spanish.
 */
export function spokenLanguage(
  { topic }: Pick<Reply, 'topic'>,
  { question, language, playbook, readers }: Asked,
): Locale | null {
  const own = readers.find(({ lexicon }) => lexicon.locale === question.locale);
  if (own && isWordless(own.lexicon)) return null;
  if (language === question.locale || !playbook.locales.includes(language)) return null;
  if (topic === null) return language;
  const has = localeOf(topic, language, playbook) === language;
  return has && localeOf(topic, question.locale, playbook) !== language ? language : null;
}

/** The language that a topic is shown in to a reader of `locale`; what is about no single page is in theirs. */
function localeOf(topic: Topic, locale: Locale, playbook: Playbook): Locale {
  if (topic.kind === 'task') return findTask(playbook, topic.task, locale)[0]?.fallback ?? locale;
  const page = pageOfTopic(topic);
  return (page === null ? null : findPage(playbook, page, locale)?.fallback) ?? locale;
}
