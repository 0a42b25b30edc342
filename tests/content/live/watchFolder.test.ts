import { expect, it, jest } from '@jest/globals';
import * as chokidar from 'chokidar';
import { watchFolder } from '../../../src/content/live/watchFolder';

it('looks at the folder when watching fails, rather than to end the bot', async () => {
  const watch = jest.spyOn(chokidar, 'watch');
  const onChange = jest.fn();
  const watched = await watchFolder(__dirname, onChange);

  const watcher = watch.mock.results[0]?.value as chokidar.FSWatcher;
  watcher.emit('error', new Error('ENOSPC: the system watches no more files'));

  expect(onChange).toHaveBeenCalledTimes(1);
  await watched.close();
});
