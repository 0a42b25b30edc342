import type { TeamCards, TeamRefusal } from '../../cards/teamCards';
import type { TeamChannel, TeamChannels } from '../../team/channels';
import type { Draft, Drafts } from '../../team/drafts';
import { TEAM_LIMITS } from '../../team/limits';
import type { QuestionId, TeamQuestion } from '../../team/question';
import type { TeamQuestions } from '../../team/questions';
import { type BoardReply, shown } from '../boards/access/boardTurn';
import type { TurnInput } from '../turn/turnInput';
import type { TeamAccess } from './teamAccess';
import type { KeepAsked } from './teamInsights';
import { personOf, readerOf, TeamTurnProblem } from './teamTurn';

/** What the asker does. */
export type AskTurns = {
  /** Opens the form; the receipt if it was sent before. */
  open(input: TurnInput, draft: string): Promise<BoardReply>;
  send(input: TurnInput, draft: string, text: string): Promise<BoardReply>;
  state(input: TurnInput, id: QuestionId): Promise<BoardReply>;
  withdraw(input: TurnInput, id: QuestionId): Promise<BoardReply>;
  mine(input: TurnInput, part: number): Promise<BoardReply>;
};

export type AskParts = {
  questions: TeamQuestions;
  drafts: Drafts;
  channels: TeamChannels;
  access: TeamAccess;
  cards: TeamCards;
  keepAsked: KeepAsked;
};

export function createAskTurns(parts: AskParts): AskTurns {
  const { questions, drafts, channels, access, cards, keepAsked } = parts;

  const receipt = async (input: TurnInput, question: TeamQuestion): Promise<BoardReply> => {
    const place = await access.placeName(question.place, input.locale);
    return shown(cards.receipt(question, input.knowledge.playbook, place, readerOf(input)));
  };

  /** The button is for whoever asked, while somebody can be asked. */
  const draftFor = async (input: TurnInput, id: string): Promise<{ draft: Draft; channel: TeamChannel }> => {
    const draft = await drafts.find(id);
    if (draft?.asker.id !== input.turn.person.id) throw new TeamTurnProblem({ code: 'draft-gone' });
    const channel = await channels.for(draft);
    if (!channel) throw new TeamTurnProblem({ code: 'no-channel' });
    return { draft, channel };
  };

  const form = async (
    input: TurnInput,
    draft: string,
    text: string,
    { place }: TeamChannel,
    refusal: TeamRefusal | null,
  ): Promise<BoardReply> => {
    const name = await access.placeName(place, input.locale);
    return shown(cards.ask({ draft, text, place: name }, refusal, readerOf(input)));
  };

  return {
    async open(input, id) {
      const { draft, channel } = await draftFor(input, id);
      const before = await questions.asked(input.turn.person.id, id);
      return before ? receipt(input, before) : form(input, id, draft.text, channel, null);
    },

    async send(input, id, written) {
      const before = await questions.asked(input.turn.person.id, id);
      if (before) return receipt(input, before);
      const { draft, channel } = await draftFor(input, id);
      const text = written.trim();
      if (text === '') return form(input, id, '', channel, { code: 'question-empty' });
      if (text.length > TEAM_LIMITS.question)
        return form(input, id, text, channel, { code: 'question-too-long' });
      const { where } = input.turn;
      const wanted = {
        operation: id,
        text,
        locale: draft.locale,
        page: draft.page,
        asker: personOf(input),
        from: where.place,
        client: where.client,
        place: channel.place,
        placeLocale: channel.locale,
        receipt: ownMessage(input),
      };
      const asked = await questions.ask(wanted, [input.turn.trace]);
      if (asked.kind === 'too-many') return form(input, id, text, channel, { code: 'too-many' });
      await keepAsked(asked.question);
      return receipt(input, asked.question);
    },

    async state(input, id) {
      const question = await access.ofAsker(input, id);
      // The reason may be gone by now, for example because the app was added again.
      if (question.trouble !== null) await questions.look(question, [input.turn.trace]);
      return receipt(input, question);
    },

    async withdraw(input, id) {
      await access.ofAsker(input, id);
      const executed = await questions.execute(id, { kind: 'withdraw', by: personOf(input) }, [
        input.turn.trace,
      ]);
      if (!executed) throw new TeamTurnProblem({ code: 'question-gone' });
      return receipt(input, executed.question);
    },

    async mine(input, part) {
      const own = await questions.ofAsker(input.turn.person.id);
      return shown(cards.mine(own, part, readerOf(input)));
    },
  };
}

/** The message that becomes the receipt, where nobody else sees it. */
function ownMessage({ turn }: TurnInput): { conversation: string; activity: string } | null {
  const { place } = turn.where;
  if (!turn.inPlace || turn.pressedOn === null || place.kind !== 'personal') return null;
  return { conversation: place.conversation, activity: turn.pressedOn };
}
