import { expect, it } from '@jest/globals';
import { as } from '../boardChat';
import { postedBoard } from '../postedBoard';

/** Some minutes after noon in UTC, where a board is whose poster's client names no zone. */
const posted = postedBoard({ startsAt: Date.UTC(2027, 2, 10, 12) });
const { board, press, shown } = posted;
const ben = as('ben');
const look = async (who: object) =>
  (await shown(press(who, board(), 'In my language'))).text.match(/Done by Ben, .*/)?.[0] ?? '';

it('when something was done is said in the zone of each reader of one board, else in its own by name', async () => {
  await press(ben, board(), 'Mark task 11 as done');
  const inZone = (timezone: string) => ({ ...ben, entities: [{ type: 'clientInfo', timezone }] });
  expect(await look(inZone('Asia/Tokyo'))).toMatch(/Mar 10, 09:\d\d PM$/);
  expect(await look({ ...ben, localTimezone: 'Asia/Kolkata' })).toMatch(/Mar 10, 05:\d\d PM$/);
  expect(await look(ben)).toMatch(/Mar 10, 12:\d\d PM UTC$/);
  expect(await look({ ...ben, localTimezone: 'Mars/Olympus' })).toMatch(/UTC$/);
});
