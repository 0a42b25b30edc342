import { describe, expect, it } from '@jest/globals';
import { as, onlyCard } from '../boardChat';
import { postedBoard } from '../postedBoard';

const posted = postedBoard();
const { board, press, shown, seenByAll } = posted;
const ben = as('ben');

describe('in my language', () => {
  const reader = (name: string, locale: string) => as(name, locale);

  it('shows each reader their own, ticks in both, and leaves the card of the channel as it is', async () => {
    const [dora, jun] = [reader('dora', 'de-DE'), reader('jun', 'ja-JP')];
    const german = await shown(press(dora, board(), 'In my language'));
    const japanese = await shown(press(jun, board(), 'In my language'));
    expect(german.text).toContain('de task 11');
    expect(japanese.text).toContain('ja task 11');
    expect(german.text).not.toMatch(/en task/);

    const ticked = await shown(press(dora, german, 'Aufgabe 11 als erledigt markieren'));
    expect(ticked.text).toContain('de task 11');
    await seenByAll('Done by Dora');
    expect(board().text).toContain('en task 11');
    const again = await shown(press(jun, japanese, 'タスク 22 を完了にする'));
    expect(again.text).toMatch(/Dora.*ja task 22/s);
    await seenByAll('Done by Jun');
    expect(board().text).toContain('en task 22');
  });

  it('asks Teams to fetch that view for those who wanted it, and for nobody else', async () => {
    await press(reader('dora', 'de-DE'), board(), 'In my language');
    await press(ben, board(), 'Mark task 11 as done');
    await seenByAll('Done by Ben');
    const raw = JSON.stringify(posted.chat.stub.messages[0]?.versions.at(-1)?.raw);
    expect(raw).toContain('"userIds":["29:dora"]');
  });
});

describe('what somebody has open when an update comes', () => {
  const raw = () => JSON.stringify(posted.chat.stub.messages[0]?.versions.at(-1)?.raw);
  /** What Teams does on its own for the people whom the card names. */
  const refresh = (who: object) =>
    posted.chat.send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { data: board().choose('In my language') }, trigger: 'automatic' },
      deliveryMode: undefined,
      ...posted.chat.channel(),
      ...who,
    });

  it('is there again after it', async () => {
    await press(ben, board(), '12');
    await press(as('cem'), board(), 'Mark task 11 as done');
    await seenByAll('Done by Cem');
    expect(raw()).toContain('"userIds":["29:ben"]');
    expect(onlyCard(await refresh(ben)).text).toMatch(/Task 12.*en task 12/s);
  });

  it('is the board itself when that is what they went back to', async () => {
    const details = await shown(press(ben, board(), '12'));
    await press(ben, details, 'Back to the board');
    await press(ben, board(), 'Mark task 11 as done');
    await seenByAll('Done by Ben');
    expect(raw()).not.toContain('userIds');
  });

  it('is the board in their language some time later', async () => {
    const dora = as('dora', 'de-DE');
    const own = await shown(press(dora, board(), 'In my language'));
    await press(dora, own, '12');
    posted.chat.skipTo(posted.chat.now() + 900_000);
    const later = onlyCard(await refresh(dora));
    expect(later.text).toContain('de task 11');
  });
});
