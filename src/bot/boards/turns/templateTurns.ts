import { dateIn } from '../../../boards/board/date';
import { clipped, oneLine, TEXT_LIMITS } from '../../../boards/board/limits';
import type { Refusal } from '../../../boards/board/refusal';
import { blueprintOf, startedOn } from '../../../boards/templates/blueprint';
import { goneOf } from '../../../boards/templates/gone';
import { sameName, type Templates } from '../../../boards/templates/templates';
import type { BoardAction } from '../../../cards/actions/board/boardAction';
import { type BoardDraft, LONGEST_OPERATION } from '../../../cards/actions/board/boardDraft';
import type { TemplateAsk } from '../../../cards/actions/board/boardTemplate';
import { NO_FORM, type TemplateOrigin } from '../../../cards/actions/board/templatePress';
import type { BoardCards, TemplateSeen } from '../../../cards/boardCards';
import { findPage } from '../../../playbook/playbook';
import type { IsManager } from '../../turn/managers';
import type { Access } from '../access/access';
import {
  type BoardReply,
  type BoardTurn,
  BoardTurnProblem,
  BoardTurnRefusal,
  shown,
} from '../access/boardTurn';
import type { PostingRights } from '../access/postingRights';
import { type DraftTurns, ownerMark } from '../drafts/draftTurns';
import type { VisibleTemplate, VisibleTemplates } from '../templates/visibleTemplates';

type Save = Extract<BoardAction, { verb: 'board-template-save' }>;

/** What people do with templates; all of it is for those who may post boards. */
export type TemplateTurns = {
  list(turn: BoardTurn, part: number, origin: TemplateOrigin): Promise<BoardReply>;
  /** Opens the form for the template with this name; the list if there is none. */
  named(turn: BoardTurn, name: string): Promise<BoardReply>;
  open(turn: BoardTurn, id: string, ask: TemplateAsk | null, origin: TemplateOrigin): Promise<BoardReply>;
  use(turn: BoardTurn, id: string, origin: TemplateOrigin): Promise<BoardReply>;
  save(turn: BoardTurn, action: Save): Promise<BoardReply>;
  rename(turn: BoardTurn, id: string, name: string, origin: TemplateOrigin): Promise<BoardReply>;
  remove(turn: BoardTurn, id: string, origin: TemplateOrigin): Promise<BoardReply>;
};

export type TemplateTurnParts = {
  cards: BoardCards;
  access: Access;
  rights: PostingRights;
  templates: Templates;
  visible: VisibleTemplates;
  drafts: DraftTurns;
  isManager: IsManager;
  /** IANA time zone for whoever's client names none. */
  timeZone: string;
};

export function createTemplateTurns(parts: TemplateTurnParts): TemplateTurns {
  const { cards, access, rights, templates, visible, drafts, isManager, timeZone } = parts;

  const refused = ({ input: { locale } }: BoardTurn, refusal: Refusal): BoardReply => ({
    card: cards.refusal(refusal, { locale }),
    toast: cards.refusalText(refusal, locale),
  });
  const reader = (turn: BoardTurn) => access.readerAt(turn, turn.where.place);

  /** Only for those who may post here. A roster that cannot be read now may be by the time they post. */
  const forPosters = async (turn: BoardTurn, reply: () => Promise<BoardReply>): Promise<BoardReply> => {
    const refusal = await rights(turn, turn.where.place);
    return refusal && refusal.code !== 'board_member_unknown' ? refused(turn, refusal) : reply();
  };

  const found = async (turn: BoardTurn, id: string): Promise<VisibleTemplate> => {
    const known = await visible.find(turn, id);
    if (!known) throw new BoardTurnProblem({ kind: 'template-gone' });
    return known;
  };

  /** Why somebody may not rename or delete a template: who posts there may, and of one for everybody who saved it. */
  const changeRefusal = async (turn: BoardTurn, known: VisibleTemplate): Promise<Refusal | undefined> => {
    const { person } = turn.input.turn;
    const { by } = known.template;
    if (known.audience === 'here') return rights(turn, known.place);
    return by.id === person.id || isManager(person) ? undefined : { code: 'board_template_of_another', by };
  };

  const seenBy = async (turn: BoardTurn, known: VisibleTemplate): Promise<TemplateSeen> => {
    const { template, audience } = known;
    const { page, locale } = template.blueprint;
    const gone = goneOf(template.blueprint, findPage(turn.input.knowledge.playbook, page, locale)?.page);
    return { template, audience, gone, mayChange: (await changeRefusal(turn, known)) === undefined };
  };

  const listCard = async (
    turn: BoardTurn,
    part: number,
    origin: TemplateOrigin,
    notices: readonly string[],
  ) => {
    const all = await Promise.all((await visible.to(turn)).map((known) => seenBy(turn, known)));
    const own = { ...(await reader(turn)), notices: [...turn.input.notices, ...notices] };
    return shown(cards.templates(all, turn.input.knowledge.playbook, { part, origin }, own));
  };

  const card = async (
    turn: BoardTurn,
    known: VisibleTemplate,
    ask: TemplateAsk | null,
    origin: TemplateOrigin,
  ) =>
    shown(
      cards.template(
        await seenBy(turn, known),
        ask,
        turn.input.knowledge.playbook,
        origin,
        await reader(turn),
      ),
    );

  const formFor = (
    turn: BoardTurn,
    { template }: VisibleTemplate,
    origin: TemplateOrigin,
  ): Promise<BoardReply> => {
    const { name, blueprint } = template;
    const zone = turn.input.turn.timeZone ?? timeZone;
    const { scope, due, people } = startedOn(blueprint, dateIn(zone, turn.now));
    const draft: BoardDraft = {
      page: blueprint.page,
      title: clipped(name, TEXT_LIMITS.title),
      scope,
      due,
      locale: blueprint.locale,
      place: '',
      operation: clipped(turn.activity, LONGEST_OPERATION),
      instead: '',
      people: people.map(({ role, to }) => ({ role, id: to.id })),
      template: template.id,
      every: null,
      next: null,
      owner: ownerMark(turn),
      form: origin.form,
    };
    return drafts.step(turn, 'form', draft);
  };

  return {
    list: (turn, part, origin) => forPosters(turn, () => listCard(turn, part, origin, [])),
    named: (turn, asked) =>
      forPosters(turn, async () => {
        // Copied from a message, it may have marks around it that keep its direction.
        const name = oneLine(asked);
        const all = await visible.to(turn);
        const [known] = [
          ...all.filter(({ template }) => sameName(template.name, name)),
          ...onlyOne(all.filter(({ template }) => includes(template.name, name))),
        ];
        if (known) return formFor(turn, known, { ...NO_FORM, form: 'message' });
        const text = clipped(name, TEXT_LIMITS.name);
        const unknown = turn.phrases.t('board.templates.unknown', { name: text });
        return listCard(turn, 0, NO_FORM, all.length > 0 ? [unknown] : []);
      }),
    open: (turn, id, ask, origin) =>
      forPosters(turn, async () => card(turn, await found(turn, id), ask, origin)),
    use: (turn, id, origin) =>
      forPosters(turn, async () => {
        // Whoever came from a form of their own goes on in it.
        if (origin.owner !== '' && origin.owner !== ownerMark(turn))
          throw new BoardTurnProblem({ kind: 'form-of-another' });
        const isOwn = (origin.form === 'message' && origin.owner !== '') || !turn.input.turn.inPlace;
        return formFor(turn, await found(turn, id), { ...origin, form: isOwn ? 'message' : 'view' });
      }),
    async save(turn, { board: id, title, audience, seen }) {
      const { stored, reader: own } = await access.enter(turn, id);
      const { board } = stored;
      const refusal =
        (await rights(turn, board.place)) ??
        (board.state === 'withdrawn' ? { code: 'board_withdrawn' as const } : undefined);
      if (refusal) throw new BoardTurnRefusal(refusal);
      const home = await visible.homeFor(board.place, audience);
      const blueprint = blueprintOf(board);
      // Whom a single task was assigned to is of this board alone; roles are given anew in the form.
      const what = { ...blueprint, own: blueprint.own.map((task) => ({ ...task, to: null })) };
      const saved = await templates.save(home, title, what, own.actor);
      if (saved.kind === 'refused') throw new BoardTurnRefusal(saved.refusal);
      return shown(cards.templateDone('saved', saved.template, { ...NO_FORM, from: id, seen }, own));
    },
    async rename(turn, id, name, origin) {
      const known = await found(turn, id);
      const refusal = await changeRefusal(turn, known);
      if (refusal) return refused(turn, refusal);
      const renamed = await templates.rename(known.home, id, name);
      return renamed.kind === 'refused'
        ? refused(turn, renamed.refusal)
        : card(turn, { ...known, template: renamed.template }, null, origin);
    },
    async remove(turn, id, origin) {
      const known = await found(turn, id);
      const refusal = await changeRefusal(turn, known);
      if (refusal) return refused(turn, refusal);
      await templates.remove(known.home, id);
      return shown(cards.templateDone('deleted', known.template, origin, await reader(turn)));
    },
  };
}

/** Whether a name has the words that somebody typed. */
function includes(name: string, typed: string): boolean {
  return name.toLocaleLowerCase().includes(typed.toLocaleLowerCase());
}

/** Several that fit are none: the list shows them all. */
function onlyOne<T>(all: readonly T[]): readonly T[] {
  return all.length === 1 ? all : [];
}
