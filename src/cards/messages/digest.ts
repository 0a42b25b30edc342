import type { Phrases } from '../../i18n/phrases';
import type { InsightsReport } from '../../insights/report/report';
import type { Button } from '../card/button';
import type { Layout } from '../card/layout';
import { typesetText } from '../typeset/line';
import { type InsightsRoom, insightsLayout, type PageTitles } from './insights';
import { messageLayout } from './messages';

/** How much is shown of each language: the first of these that fits on one card. */
export const DIGEST_ROOMS: readonly InsightsRoom[] = [
  { questions: 4, pages: 3, remarks: 1 },
  { questions: 2, pages: 1, remarks: 0 },
  { questions: 1, pages: 1, remarks: 0 },
  { questions: 0, pages: 0, remarks: 0 },
];

/** What was asked, missed and disliked in a week, by language, and how to get all of it. */
export function digestLayout(
  report: InsightsReport,
  titleOf: PageTitles,
  room: InsightsRoom,
  phrases: Phrases,
): Layout {
  const insights = insightsLayout(report, titleOf, phrases, room, phrases.t('digest.title'));
  const isEmpty = report.languages.length === 0;
  return {
    ...insights,
    data: { ...insights.data, ending: isEmpty ? [] : endingOf(report, phrases) },
    choices: [allButton(phrases), switchButton(true, phrases)],
    shortcuts: [],
  };
}

/** Whether the reader gets the digest. */
export function digestStateLayout(isOn: boolean, phrases: Phrases): Layout {
  return messageLayout(phrases.t('digest.title'), phrases.t(isOn ? 'digest.on' : 'digest.off'), [
    switchButton(isOn, phrases),
    allButton(phrases),
  ]);
}

/** The bot sends no files, so it tells the commands that make them. */
function endingOf({ since }: InsightsReport, phrases: Phrases) {
  const code = { fontType: 'Monospace', size: 'Small', spacing: 'None' } as const;
  const small = { size: 'Small', spacing: 'Medium' } as const;
  return [
    ...typesetText(phrases.t('digest.csv'), small),
    ...typesetText(`playbook insights --csv --since ${since}`, code),
    ...typesetText(phrases.t('digest.questions'), small),
    ...typesetText(`playbook insights --questions --since ${since}`, code),
  ];
}

function allButton(phrases: Phrases): Button {
  return { title: phrases.t('digest.all'), action: { verb: 'insights', part: 0 } };
}

function switchButton(isOn: boolean, phrases: Phrases): Button {
  return {
    title: phrases.t(isOn ? 'digest.switch-off' : 'digest.switch-on'),
    action: { verb: 'digest', on: !isOn },
  };
}
