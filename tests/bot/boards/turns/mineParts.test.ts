import { expect, it } from '@jest/globals';
import type { CardSeen } from '../../cardSeen';
import { as, kickOff, onlyCard } from '../boardChat';
import { postedBoard } from '../postedBoard';

/** So many that they are on three parts. */
const COUNT = 60;
const LONG = kickOff([
  Array.from({ length: COUNT }, (_, index) => ({ id: String(1000 + index), role: 'fe' })),
]);
const posted = postedBoard({ playbook: LONG });
const ADA = as('ada');

const mineOf = async (): Promise<CardSeen> => {
  const { chat } = posted;
  const menu = onlyCard(await posted.press(ADA, posted.board(), 'More'));
  const plan = onlyCard(await posted.press(ADA, menu, 'Assign or date several tasks'));
  await posted.press(ADA, plan, 'Save', { to: '29:ada', role: '*' });
  return onlyCard(await chat.pressIn({ ...chat.channel(), ...ADA }, menu, 'My tasks'));
};
const partOf = ({ text }: CardSeen) => /part (\d+) of (\d+)/i.exec(text)?.slice(1).map(Number) ?? [1, 1];
const firstTick = ({ buttons }: CardSeen) =>
  buttons.find(({ title }) => /^Mark task \d+ as done$/.test(title))?.title ?? '';

it('My tasks stays on the part where somebody ticks, as long as there is one, and its way back, too', async () => {
  const first = await mineOf();
  const [, parts = 1] = partOf(first);
  expect(parts).toBeGreaterThan(1);
  let shown = first;
  for (let part = 1; part < parts; part += 1) shown = onlyCard(await posted.press(ADA, shown, 'Next'));
  expect(partOf(shown)).toEqual([parts, parts]);
  const ticked = onlyCard(await posted.press(ADA, shown, firstTick(shown)));
  expect(ticked.buttons.map(({ title }) => title)).not.toContain(firstTick(shown));
  expect(partOf(ticked)[0]).toBe(parts);
  expect(partOf(onlyCard(await posted.press(ADA, ticked, 'Refresh')))[0]).toBe(parts);
  let last = ticked;
  while (partOf(last)[1] === parts) last = onlyCard(await posted.press(ADA, last, firstTick(last)));
  expect(partOf(last)).toEqual([parts - 1, parts - 1]);
});
