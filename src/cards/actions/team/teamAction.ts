import { z } from 'zod';
import { TEAM_LIMITS } from '../../../team/limits';
import { pageId, part } from '../board/boardInputs';

const draft = z.string().min(1).max(40);
const question = z.string().min(1).max(40);
/** The newest change that the card showed. */
const at = z.int().min(0).max(1_000_000);
/** May be longer than a question or an answer may be, so that the refusal can name the limit. */
const typed = z
  .string()
  .max(10 * TEAM_LIMITS.answer)
  .default('');
const scope = z.string().min(1).max(100);

const ofQuestion = <Verb extends string>(verb: Verb) => z.object({ verb: z.literal(verb), question });

/** The value of the choice that no page is meant: a choice needs one, and no page is called so. */
export const NO_PAGE = '-';

/** What the inputs for an answer hold. */
const answerInputs = {
  text: typed,
  /** What an Input.ChoiceSet sends; nothing or an empty text if no page is chosen. */
  page: pageId
    .or(z.literal(''))
    .default('')
    .transform((page) => (page === '' || page === NO_PAGE ? null : page)),
};

/** What a card about questions to the team asks for. It never says who pressed; that comes from the activity. */
export const teamAction = z.discriminatedUnion('verb', [
  /** Opens the form that asks the team. */
  z.object({ verb: z.literal('team-ask'), draft }),
  z.object({ verb: z.literal('team-send'), draft, text: typed }),
  z.object({ verb: z.literal('team-cancel') }),
  /** How the asker's own question stands. */
  ofQuestion('team-state'),
  ofQuestion('team-withdraw'),
  z.object({ verb: z.literal('team-mine'), part }),
  /** The card of the channel. */
  ofQuestion('team-show'),
  ofQuestion('team-claim').extend({ at }),
  ofQuestion('team-release').extend({ at }),
  /** The form for an answer. */
  ofQuestion('team-open'),
  ofQuestion('team-find').extend({ ...answerInputs, find: typed }),
  ofQuestion('team-answer').extend(answerInputs),
  /** Proposes the question to the authors of the page that the answer names. */
  ofQuestion('team-propose'),
  /** `find`: what to search among the names of channels. */
  z.object({ verb: z.literal('team-channels'), find: typed }),
  z.object({ verb: z.literal('team-choose'), scope, place: z.string().max(200).default('') }),
  z.object({ verb: z.literal('team-drop'), scope }),
]);
export type TeamAction = z.infer<typeof teamAction>;
