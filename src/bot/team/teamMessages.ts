import type { Card } from '../../cards/card/card';
import type { TeamCards } from '../../cards/teamCards';
import type { Draft } from '../../team/drafts';
import type { PostedQuestion, TeamQuestion } from '../../team/question';
import type { Connector, Turns } from '../connector/connector';
import type { Delivery } from '../connector/delivery';
import type { Directory } from '../directory/directory';
import { cardActivity } from '../framework/outgoing/cardActivity';
import type { Knowledge } from '../turn/knowledge';
import type { TeamAccess } from './teamAccess';

/** Sends the messages of a question. One attempt each; nothing is stored here. */
export type TeamMessages = {
  post(question: TeamQuestion, turns?: Turns): Promise<Delivery>;
  update(question: TeamQuestion, card: PostedQuestion, turns?: Turns): Promise<Delivery>;
  /** Brings the asker's own card up to date. */
  receipt(question: TeamQuestion, card: PostedQuestion, turns?: Turns): Promise<Delivery>;
  /** Brings the answer to the asker. */
  answer(question: TeamQuestion, turns?: Turns): Promise<Delivery>;
  /** Offers to ask the team. `to`: the channel that it would go to. */
  offer(id: string, draft: Draft, to: TeamQuestion['place'], turns?: Turns): Promise<Delivery>;
  /** Whether the service of the channel answers at all. */
  isUp(question: TeamQuestion, turns?: Turns): Promise<boolean>;
};

export type TeamMessageParts = {
  connector: Connector;
  directory: Pick<Directory, 'homes' | 'languageOf' | 'directMessages'>;
  access: TeamAccess;
  cards: TeamCards;
  knowledge: () => Knowledge;
};

const USUAL_CLIENT = 'msteams';

export function createTeamMessages(parts: TeamMessageParts): TeamMessages {
  const { connector, directory, access, cards, knowledge } = parts;
  const { homes, languageOf, directMessages } = directory;

  const posted = async (question: TeamQuestion) => {
    const client = (await homes.of(question.place))?.client ?? USUAL_CLIENT;
    return cardActivity(cards.posted(question, knowledge().playbook), client);
  };

  /** To the chat where somebody asked, if it was a personal one; else to their personal chat. */
  const toAsker = async (
    { asker, from, client }: Pick<TeamQuestion, 'asker' | 'from' | 'client'>,
    make: (locale: string) => Card,
    turns: Turns | undefined,
  ): Promise<Delivery> => {
    if (from.kind !== 'personal') return directMessages.card(asker, from, make, turns);
    const card = make(await languageOf(asker.id, client));
    return connector.post(from, cardActivity(card, client), turns);
  };

  return {
    async post(question, turns) {
      const message = await posted(question);
      const { channel, conversation, tenant, serviceUrl } = question.place;
      return channel === null
        ? connector.post({ conversation, serviceUrl }, message, turns)
        : connector.postThread({ channel, tenant, serviceUrl }, message, turns);
    },
    async update(question, { conversation, activity }, turns) {
      const { serviceUrl } = question.place;
      return connector.update({ conversation, serviceUrl }, activity, await posted(question), turns);
    },
    async receipt(question, { conversation, activity }, turns) {
      const { asker, client, from, place } = question;
      const locale = await languageOf(asker.id, client);
      const name = await access.placeName(place, locale);
      const card = cards.receipt(question, knowledge().playbook, name, { locale, notices: [] });
      const { serviceUrl } = from;
      return connector.update({ conversation, serviceUrl }, activity, cardActivity(card, client), turns);
    },
    answer: (question, turns) =>
      toAsker(question, (locale) => cards.answered(question, knowledge().playbook, locale), turns),
    async offer(id, draft, to, turns) {
      const locale = await languageOf(draft.asker.id, draft.client);
      const place = await access.placeName(to, locale);
      return toAsker(draft, (own) => cards.offer({ draft: id, text: draft.text, place }, own), turns);
    },
    isUp({ place: { team, conversation, serviceUrl } }, turns) {
      return connector.isUp({ conversation: team ?? conversation, serviceUrl }, turns);
    },
  };
}
