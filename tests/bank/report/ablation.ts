import type { Weights } from '../../../src/answering/learned/linear';
import { MODEL } from '../../../src/answering/learned/model';
import type { PageFeatures } from '../../../src/answering/learned/pageScore';
import { table } from '../../bench/ranking/rankingTable';
import { type Asked, followsUp, isRight, rankedPages, standsAlone } from './asked';
import { type Share, shareOf } from './share';
import { gapText, partText } from './shareTable';

const GROUPS: Readonly<Record<string, readonly (keyof PageFeatures)[]>> = {
  titles: ['title', 'named', 'whole', 'lettersOfTitle'],
  lines: ['line', 'secondLine', 'moreLines', 'lineRelative', 'lineByAllWords', 'taskByAllWords'],
  'lines with the title': ['lineWithTitle', 'lineWithTitleRelative'],
  letters: ['letters', 'lettersRelative'],
  passage: ['passage'],
  coverage: ['coverage', 'coverageRelative', 'coverageByAllWords'],
  conversation: ['here', 'hereInFewWords'],
  'what is asked for': ['lacksWhatIsAsked', 'mayLackWhatIsAsked'],
};

type PageFirst = { alone: Share; inConversation: Share };

/**
 * Markdown: how often the ranking has the right page first, then by how many percentage points that changes when the
 * weights of one group of features are 0. The others stay as they were learned.
 */
export function ablationTable(asked: readonly Asked[]): string {
  const whole = pageFirst(asked, MODEL.page);
  return table(
    ['without', `standing alone (${whole.alone.of})`, `follow-ups (${whole.inConversation.of})`],
    [
      ['nothing', partText(whole.alone), partText(whole.inConversation)],
      ...Object.entries(GROUPS).map(([group, names]) => {
        const left = pageFirst(asked, without(names));
        return [group, gapText(left.alone, whole.alone), gapText(left.inConversation, whole.inConversation)];
      }),
    ],
  );
}

/** A feature without a weight counts nothing. */
export function without(names: readonly string[], weights: Weights = MODEL.page): Weights {
  return Object.fromEntries(Object.entries(weights).filter(([name]) => !names.includes(name)));
}

function pageFirst(asked: readonly Asked[], weights: Weights): PageFirst {
  const share = (some: readonly Asked[]) =>
    shareOf(some.map((one) => isRight(one.question, rankedPages(one, weights)[0])));
  return { alone: share(asked.filter(standsAlone)), inConversation: share(asked.filter(followsUp)) };
}
