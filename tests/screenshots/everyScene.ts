import type { Answering } from '../../src/answering/answering';
import { type BoardCards, createBoardCards } from '../../src/cards/boardCards';
import { type Expand, readTemplates } from '../../src/cards/card/templates';
import { type Cards, createCards } from '../../src/cards/cards';
import { createTeamCards, type TeamCards } from '../../src/cards/teamCards';
import type { Texts } from '../../src/i18n/texts';
import type { Playbook } from '../../src/playbook/playbook';
import { boardScenesOf } from './boardScenes';
import { boardStateScenesOf } from './boardStateScenes';
import { messageScenesOf } from './messageScenes';
import { type Scene, scenesOf } from './scenes';
import { teamScenesOf } from './teamScenes';
import { teamStateScenesOf } from './teamStateScenes';

/** All that makes cards. */
export type CardMakers = { answers: Cards; boards: BoardCards; team: TeamCards };

export type Told = { playbook: Playbook; answering: Answering };

export function makersOf(texts: Texts, expand: Expand = readTemplates()): CardMakers {
  return {
    answers: createCards(texts, expand),
    boards: createBoardCards(texts, expand),
    team: createTeamCards(texts, expand),
  };
}

/** The scenes of which `docs/cards` has pictures. */
export function picturedScenes(
  { playbook, answering }: Told,
  texts: Texts,
  makers = makersOf(texts),
): Scene[] {
  return [
    ...scenesOf(playbook, answering, makers.answers, texts),
    ...boardScenesOf(playbook, makers.boards, texts),
    ...teamScenesOf(playbook, makers.team),
  ];
}

/**
 * Every card that the bot can send, each in all states that look different: what the tests of all cards, the gallery
 * and the kept pictures go through. That none is left out is tested by `everyScene.test.ts`.
 */
export function everyScene(told: Told, texts: Texts, makers = makersOf(texts)): Scene[] {
  const { playbook, answering } = told;
  return [
    ...picturedScenes(told, texts, makers),
    ...messageScenesOf(playbook, answering, makers.answers),
    ...boardStateScenesOf(playbook, makers.boards),
    ...teamStateScenesOf(playbook, makers.team),
  ];
}
