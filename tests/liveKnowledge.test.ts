import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type LiveKnowledge, openKnowledge } from '../src/liveKnowledge';
import { keptLog } from './bot/fakes';
import { BROKEN_MARK, type ContentFolder, contentFolder, pageText } from './content/live/contentFolder';

const PAGE = 'en/assess-look.md';

describe('knowledge that follows its folder', () => {
  let folder: ContentFolder;
  let log: ReturnType<typeof keptLog>;
  let knowledge: LiveKnowledge;
  beforeEach(async () => {
    folder = contentFolder({ [PAGE]: pageText('Look'), 'en/assess-see.md': pageText('See') });
    log = keptLog();
    knowledge = await openKnowledge(folder.path, log);
  });
  afterEach(async () => {
    await knowledge.close();
    folder.remove();
  });

  const title = () => knowledge.current().playbook.pages.get('en')?.get('assess-look')?.title;
  const errorCodes = () =>
    knowledge
      .problems()
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  const messages = (level: string) =>
    log.lines.filter((line) => line.level === level).map(({ message }) => message);
  const shownFor = (text: string) =>
    JSON.stringify(
      knowledge.current().answering.answer({ text, locale: 'en', page: null, previous: null }).answer,
    );

  it('starts with the content as it is', () => {
    expect([title(), knowledge.held(), errorCodes(), log.lines]).toEqual(['Look', null, [], []]);
  });

  it('starts with broken content, too, and says what is broken and how to see all of it', async () => {
    const broken = contentFolder({
      [PAGE]: pageText('Look', BROKEN_MARK),
      'en/assess-see.md': pageText('See'),
    });
    const live = await openKnowledge(broken.path, log);
    await live.close();
    broken.remove();

    expect(messages('warn')).toEqual(['the content has errors: "playbook check" lists every problem']);
    expect(JSON.stringify(log.lines)).toContain(`${PAGE}:23: Task 4711 has the mark`);
  });

  it('takes good content: pages and answers change together', async () => {
    const before = knowledge.current();
    folder.write(PAGE, pageText('Watch'));
    await knowledge.reread();

    expect([title(), knowledge.held()]).toEqual(['Watch', null]);
    expect(shownFor('overview of watch')).toContain('About Watch.');
    expect(before.playbook.pages.get('en')?.get('assess-look')?.title).toBe('Look');
    expect(messages('info')).toEqual(['the content has changed']);
  });

  it('holds back content that would lose something, and says why', async () => {
    folder.write(PAGE, pageText('Watch', BROKEN_MARK));
    await knowledge.reread();

    expect([title(), knowledge.held(), errorCodes()]).toEqual([
      'Look',
      '1 new error; the last good content stays',
      ['task_mark_unknown'],
    ]);
    expect(messages('error')).toEqual(['the changed content is not taken: it would lose pages']);
    expect(JSON.stringify(log.lines)).toContain(`${PAGE}:23: Task 4711 has the mark`);
  });

  it('counts the errors of several pages', async () => {
    folder.write(PAGE, '');
    folder.write('en/assess-see.md', pageText('See', BROKEN_MARK));
    await knowledge.reread();

    expect(knowledge.held()).toBe('2 new errors; the last good content stays');
  });

  it('takes the repaired content', async () => {
    folder.write(PAGE, pageText('Watch', BROKEN_MARK));
    await knowledge.reread();
    folder.write(PAGE, pageText('Watch', 'O'));
    await knowledge.reread();

    expect([title(), knowledge.held(), errorCodes()]).toEqual(['Watch', null, []]);
  });

  it('keeps what it has while the folder cannot be read, and goes on when it is back', async () => {
    folder.remove();
    await knowledge.reread();
    expect([title(), knowledge.held()]).toEqual([
      'Look',
      'the content folder cannot be read; the last good content stays',
    ]);
    expect(messages('error')).toEqual(['the changed content is not taken: it cannot be read']);

    folder.write(PAGE, pageText('Watch'));
    await knowledge.reread();
    expect([title(), knowledge.held()]).toEqual(['Watch', null]);
  });
});

it('does not start without content', async () => {
  const empty = contentFolder({});
  await expect(openKnowledge(empty.path, keptLog())).rejects.toThrow('has no pages');
  empty.remove();
});
