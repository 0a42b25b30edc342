import { describe, expect, it } from '@jest/globals';
import { choicesAt, type GuidePlace, readMove } from '../../../src/bot/guide/guide';
import { choiceLeadingTo, placeBefore, placeOffering } from '../../../src/bot/guide/guideWay';
import { fakeTexts } from '../fakes';
import { guidePlaybook } from './guidePlaybook';

const STEP: GuidePlace = { at: 'step', phase: 'initiate', page: 'kickoff' };
const TOPIC: GuidePlace = { ...STEP, at: 'topic' };
const PROCESS: GuidePlace = { at: 'process', phase: 'initiate' };

describe('the way through the guide', () => {
  it('leads back step by step, to the phases', () => {
    const way = [STEP, TOPIC, PROCESS, { at: 'phase' } as const];
    expect(way.map(placeBefore)).toEqual([TOPIC, PROCESS, { at: 'phase' }, null]);
  });

  it.each([STEP, TOPIC, PROCESS])('leads to $at by a button', (place) => {
    expect(readMove(choiceLeadingTo(place))).toEqual({ kind: 'go', place });
  });

  it.each([STEP, TOPIC])('knows that what was chosen at $at was chosen there', (place) => {
    for (const { move } of choicesAt(place, guidePlaybook, fakeTexts.in('en'))) {
      if (move.kind !== 'show' || move.topic.kind === 'steps') continue;
      expect(placeOffering(move.topic, guidePlaybook, 'en')).toEqual(place);
    }
    expect(placeOffering({ kind: 'steps', page: 'kickoff', step: 0 }, guidePlaybook, 'en')).toEqual(STEP);
  });

  it('has no place for what it does not offer', () => {
    expect(placeOffering({ kind: 'phases' }, guidePlaybook, 'en')).toBeNull();
    expect(placeOffering({ kind: 'page', page: 'unphased' }, guidePlaybook, 'en')).toBeNull();
    expect(placeOffering({ kind: 'page', page: 'gone' }, guidePlaybook, 'en')).toBeNull();
  });
});
