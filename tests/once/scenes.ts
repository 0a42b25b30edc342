import { createTexts } from '../../src/i18n/texts';
import { everyScene } from '../screenshots/everyScene';
import type { Scene } from '../screenshots/scenes';
import { ownKnowledge } from './content';

const texts = createTexts();
let scenes: Promise<readonly Scene[]> | undefined;

/**
 * Every card of our own pages, each made once for all test files of a worker, which takes longer than to look at it.
 * Nobody changes them: they are frozen.
 */
export function ownScenes(): Promise<readonly Scene[]> {
  scenes ??= ownKnowledge().then((told) => everyScene(told, texts).map(madeOnce));
  return scenes;
}

function madeOnce({ name, card }: Scene): Scene {
  const made = new Map<string, ReturnType<Scene['card']>>();
  return {
    name,
    card(locale) {
      const known = made.get(locale) ?? frozen(card(locale));
      made.set(locale, known);
      return known;
    },
  };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
