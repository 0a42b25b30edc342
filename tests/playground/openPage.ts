import { afterAll, beforeAll } from '@jest/globals';
import { PlaygroundPage } from './page';
import { Playground } from './playground';

type Bot = { endpoint: string; stop(): void | Promise<void> };

/** What the tests of a `describe` share; each part is there once the tests run. */
export type OpenPage<B extends Bot> = {
  readonly bot: B;
  readonly playground: Playground;
  readonly page: PlaygroundPage;
};

/** Starts a bot, the Playground in front of it and its page before the tests of a `describe`, and ends them after those. */
export function openPage<B extends Bot>(chromium: string, startBot: () => Promise<B>): OpenPage<B> {
  let bot: B | undefined;
  let playground: Playground | undefined;
  let page: PlaygroundPage | undefined;

  beforeAll(async () => {
    bot = await startBot();
    playground = await Playground.start(bot.endpoint);
    page = await PlaygroundPage.open(chromium, playground.url);
  });

  afterAll(async () => {
    await page?.close();
    await playground?.stop();
    await bot?.stop();
  });

  return {
    get bot() {
      return begun(bot);
    },
    get playground() {
      return begun(playground);
    },
    get page() {
      return begun(page);
    },
  };
}

function begun<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('only the tests have it, not what stands around them');
  return part;
}
