import { expect, it } from '@jest/globals';
import { pageOf, playbookOf } from '../../../boards/page';
import { as } from '../boardChat';
import { postedBoard } from '../postedBoard';

const posted = postedBoard({ isManager: () => false });
const { board, press, shown } = posted;

it('all differences from the playbook can be seen, however many there are, and there is a way back', async () => {
  const rows = Array.from({ length: 90 }, (_, index) => ({
    id: String(100 + index),
    name: `A long name of a task ${'of some kind '.repeat(12)}${index}`,
  }));
  posted.chat.learn(playbookOf(pageOf([[{ id: '11' }], rows])));
  const menu = await shown(press(as('ada'), board(), 'More'));
  let part = await shown(press(as('ada'), menu, 'Changes in the playbook'));
  const seen = new Set<string>();
  const look = () => {
    for (const number of part.text.match(/^1\d\d$/gm) ?? []) seen.add(number);
  };
  for (look(); part.buttons.some(({ title }) => title === 'Next part'); look()) {
    const next = await shown(press(as('ada'), part, 'Next part'));
    expect(next.text).not.toBe(part.text);
    part = next;
  }
  expect(seen.size).toBe(90);
  expect(part.buttons.map(({ title }) => title)).toEqual(expect.arrayContaining(['Adopt', 'Back']));
});
