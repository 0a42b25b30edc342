import type { Reply } from '../answering/answer';
import type { Topic } from '../answering/topic';
import type { PhraseKey } from '../i18n/catalogue';
import type { Texts } from '../i18n/texts';
import type { Locale } from '../playbook/locale';
import { type Button, showAction } from './card/button';
import type { Layout } from './card/layout';
import type { View } from './card/view';

/**
 * Adds the button that shows an answer in another language: the one that was spoken, or the reader's own on a card that
 * they asked for in another one. What can only be asked again has one that changes the reader's language.
 */
export function withLanguageButton(
  layout: Layout,
  { topic, spoken }: Reply,
  view: View,
  texts: Texts,
): Layout {
  const other = view.own ?? spoken;
  if (other === null || other === view.locale) return layout;
  return {
    ...layout,
    choices: [...layout.choices, topic ? showIn(other, topic, texts) : changeTo(other, texts)],
  };
}

function showIn(locale: Locale, topic: Topic, texts: Texts): Button {
  return {
    title: titleIn(locale, 'button.this-language', texts),
    action: { ...showAction(topic), locale },
  };
}

function changeTo(locale: Locale, texts: Texts): Button {
  return { title: titleIn(locale, 'button.switch-language', texts), action: { verb: 'language', locale } };
}

/** In a language that the bot has no words of its own in, its name is left. */
function titleIn(locale: Locale, key: PhraseKey, texts: Texts): string {
  const phrases = texts.in(locale);
  return phrases.writtenIn === locale ? phrases.t(key) : phrases.languageName(locale);
}
