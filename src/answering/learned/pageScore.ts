import type { PageId } from '../../playbook/page';
import { isPhaseIndex } from '../../playbook/playbook';
import type { FoundPage, PageEvidence } from '../search/rank';
import type { Intent } from '../topic';
import { type Asking, shownPage } from './asking';
import { hasWhatIsAsked } from './hasWhatIsAsked';
import { type Weights, weigh } from './linear';
import { MODEL } from './model';
import { saysWhatCounts } from './saysWhatCounts';

/** A page that may be meant. */
export type Candidate = FoundPage & { score: number };

/** What speaks for a page beside the evidence on it. */
type OwnFeatures = Record<
  | 'said'
  | 'here'
  | 'hereInFewWords'
  /** The title of another page that fits best. */
  | 'hereAgainstTitle'
  | 'lacksWhatIsAsked'
  | 'mayLackWhatIsAsked'
  /** The link or task that fits best, for who asks for one. */
  | 'linkWanted'
  | 'taskWanted'
  /** A page that says which cases are one; see `saysWhatCounts`. */
  | 'kindOfCaseAsked'
  | 'isPhase'
  | 'isPhaseAndOneIsNamed'
  | 'isInPhaseNamed'
  | 'parts'
  | 'isInReadersLanguage',
  number
>;

/** What the learned weights are for, by page. */
export type PageFeatures = PageEvidence & OwnFeatures;

/** So much of what is looked for stands in a title, and so much of the title is said: the page is named. */
export const ALL_NAMED = 0.9;
export const WHOLE_TITLE = 0.55;
export const ALL_OF_TITLE = 0.9;

const TASK_INTENTS: readonly Intent[] = ['tasks', 'task_lookup'];

/** With no more content words than this, a question in a conversation is about its page. */
export const FEW_WORDS = 1;

/**
 * The features of a page: what was found of the question on it, what it has of what is asked for, and whether it is the
 * page of the conversation, `favoured` as long as no other is named.
 */
export function pageFeatures(found: FoundPage, asking: Asking, favoured: Favoured): PageFeatures {
  return { ...found.evidence, ...ownFeatures(found, asking, favoured) };
}

function ownFeatures(
  { page: id, evidence }: FoundPage,
  asking: Asking,
  { page: favoured, otherTitle }: Favoured,
): OwnFeatures {
  const { asked, question } = asking;
  const page = shownPage(asking, id);
  const here = id === favoured;
  const lacks = !page || !hasWhatIsAsked(page, asked.intent);
  const kind = Number(page !== undefined && saysWhatCounts(page));
  const parts = page ? page.sections.length + page.steps.length + page.tasks.length : 0;
  return {
    said: Number(asked.saidPages.includes(id)),
    here: Number(here),
    hereInFewWords: Number(here && asked.contentWords <= FEW_WORDS),
    hereAgainstTitle: here ? otherTitle : 0,
    lacksWhatIsAsked: Number(lacks && asked.sure),
    mayLackWhatIsAsked: Number(lacks && !asked.sure),
    linkWanted: asked.intent === 'resources' ? evidence.linkByAllWords : 0,
    taskWanted: TASK_INTENTS.includes(asked.intent) ? evidence.taskByAllWords : 0,
    kindOfCaseAsked: Number(asked.kindOfCase.asked) * kind,
    isPhase: Number(isPhaseIndex(id)),
    isPhaseAndOneIsNamed: Number(isPhaseIndex(id) && asked.phase !== null),
    isInPhaseNamed: Number(asked.phase !== null && page?.phase?.key === asked.phase.key),
    parts: Math.log1p(parts),
    isInReadersLanguage: Number(page?.locale === question.locale),
  };
}

/** The page that is favoured for being the one of the conversation, and how well another page's title fits at best. */
export type Favoured = { page: PageId | null; otherTitle: number };

/** The page of the conversation, unless the question names another one, by a title that fits better. */
export function favouredPage(found: readonly FoundPage[], here: PageId | null): Favoured {
  const own = found.find(({ page }) => page === here)?.evidence.title ?? 0;
  const others = found.filter(({ page }) => page !== here);
  const otherTitle = others.reduce((most, { evidence }) => Math.max(most, evidence.title), 0);
  const namesAnother = others.some(
    ({ evidence: { title, named, whole } }) =>
      title > own && (whole >= ALL_OF_TITLE || (named >= ALL_NAMED && whole >= WHOLE_TITLE)),
  );
  return { page: namesAnother ? null : here, otherTitle };
}

/**
 * The pages by how likely each is meant, the likeliest first. A question that authors have written down for a page, or
 * that is a title, word for word, means that page: nothing has to be learned for that.
 */
export function scorePages(
  found: readonly FoundPage[],
  asking: Asking,
  weights: Weights = MODEL.page,
): Candidate[] {
  const favoured = favouredPage(found, asking.question.page);
  const ranked = found
    .map(
      (one): Candidate => ({
        ...one,
        score: weigh(one.evidence, weights) + weigh(ownFeatures(one, asking, favoured), weights),
      }),
    )
    .sort(byScore);
  const isNamed = (candidate: Candidate) => isTitleAlone(candidate, asking);
  const isWritten = ({ page }: Candidate) => page === asking.written;
  return [
    ...ranked.filter(isWritten),
    ...ranked.filter((candidate) => isNamed(candidate) && !isWritten(candidate)),
    ...ranked.filter((candidate) => !isNamed(candidate) && !isWritten(candidate)),
  ];
}

/** Whether a question is the title of a page, word for word, and asks for nothing that the page lacks. */
export function isTitleAlone({ page: id, evidence }: Candidate, asking: Asking): boolean {
  const { asked } = asking;
  if (evidence.named < ALL_NAMED || !asked.saidPages.includes(id)) return false;
  const page = shownPage(asking, id);
  return !asked.sure || (page !== undefined && hasWhatIsAsked(page, asked.intent));
}

/** The highest score first; equal ones in the order of the page ids, so that the order never changes between runs. */
function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || (a.page < b.page ? -1 : 1);
}
