import type { Meanwhile, Setting } from '../../../boards/board/refusal';
import type { Phrases } from '../../../i18n/phrases';
import { personName } from '../../text/personName';
import { cut } from '../../typeset/textRun';
import { hourText } from '../view/clock';
import { repeatText } from './repeatText';

/** Who has set something while a form was open, and to what. */
export function meanwhileParams({ by, now }: Meanwhile, phrases: Phrases): { who: string; now: string } {
  return {
    who: by ? cut(personName(by, phrases), 'name') : phrases.t('person.somebody'),
    now: phrases.names(now.map((setting) => settingText(setting, phrases))),
  };
}

function settingText(setting: Setting, phrases: Phrases): string {
  switch (setting.kind) {
    case 'title':
      return cut(setting.title, 'title');
    case 'due':
      return setting.due === null ? phrases.t('board.due.none') : phrases.date(setting.due);
    case 'to':
      return setting.to === null ? phrases.t('board.nobody') : cut(personName(setting.to, phrases), 'name');
    case 'mode':
      return phrases.t(`board.reminders.${setting.mode}`);
    case 'hour':
      return hourText(setting.hour);
    case 'about':
      return setting.about.length === 0
        ? phrases.t('board.reminders.off')
        : phrases.names(setting.about.map((kind) => phrases.t(`board.notice.${kind}`)));
    case 'repeat':
      return repeatText(setting.repeat, { phrases });
  }
}
