import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createTexts } from '../../../src/i18n/texts';
import { type BotProcess, startBotProcess } from '../botProcess';

jest.setTimeout(300_000);

const NOTICE = createTexts().in('en').t('state.not-saved');
const SIZE = 4 * 1024 * 1024;

/** A disk of 4 MB at a new folder; undefined where nobody lets us mount one. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  return undefined;
}

const canMount = (() => {
  const disk = smallDisk();
  if (disk === undefined) return false;
  unmount(disk);
  return true;
})();

function unmount(disk: string): void {
  execFileSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true });
}

/** Takes all the room that is left. */
function fill(disk: string): string {
  const file = path.join(disk, 'filler');
  for (const chunk of [65_536, 4096])
    try {
      for (;;) writeFileSync(file, Buffer.alloc(chunk), { flag: 'a' });
    } catch {
      // That is what it is for.
    }
  return file;
}

// Without the right to mount, FailingStore stands in for a full disk in the quick tests.
const describeMounted = canMount ? describe : describe.skip;

describeMounted('the bot on a small disk that fills up', () => {
  let disk = '';
  let bot: BotProcess | undefined;
  beforeEach(() => {
    disk = smallDisk() ?? '';
  });
  afterEach(async () => {
    await bot?.kill();
    unmount(disk);
  });

  const ready = async () => {
    const response = await fetch(new URL('/readyz', bot?.endpoint));
    const { status, store } = Object(await response.json());
    // Before the playbook is loaded, nothing is answered yet.
    return `${response.status} ${status === 'starting' ? status : store}`;
  };
  const becomes = async (wanted: string): Promise<void> => {
    for (let waited = 0; waited < 600; waited += 1) {
      if ((await ready()) === wanted) return;
      await sleep(100);
    }
    throw new Error(`/readyz is ${await ready()}, not ${wanted}`);
  };
  let asked = 0;
  const ask = async (text: string, person?: string): Promise<string> => {
    asked += 1;
    const body = {
      id: `${asked}`,
      type: 'message',
      channelId: 'emulator',
      deliveryMode: 'expectReplies',
      from: { id: person ?? `user ${asked}`, name: 'Ada' },
      recipient: { id: 'bot' },
      conversation: { id: `conversation ${asked}` },
      locale: 'en-US',
      text,
    };
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(bot?.endpoint ?? '', {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return `${response.status} ${await response.text()}`;
  };

  it('goes on answering, is not ready, says why, and comes back by itself when there is room', async () => {
    bot = await startBotProcess(path.join(disk, 'data'));
    expect(await ask('next steps after the kick-off')).not.toContain(NOTICE);
    const filler = fill(disk);
    await becomes('503 full');
    const answer = await ask('next steps after the kick-off');
    expect(answer).toMatch(/^200 .*AdaptiveCard/);
    rmSync(filler);
    await becomes('200 ok');
    expect(await ask('next steps after the kick-off')).not.toContain(NOTICE);
  });

  it('starts on a full disk where its store is', async () => {
    const data = path.join(disk, 'data');
    bot = await startBotProcess(data);
    await ask('help');
    await bot.kill();
    rmSync(path.join(data, 'documents.mdb-lock'));
    writeFileSync(path.join(data, 'documents.mdb-lock'), Buffer.alloc(12_288));
    fill(disk);
    bot = await startBotProcess(data, { asked: '/healthz' });
    await becomes('503 full');
    expect(await ask('next steps after the kick-off')).toMatch(/^200 .*AdaptiveCard/);
  });

  it('does not begin on a full disk where it has nothing yet, and says so', async () => {
    fill(disk);
    await expect(startBotProcess(path.join(disk, 'data'))).rejects.toThrow('The bot ended with 1');
  });

  it('does not begin where it may not write, says so, and begins once it may, with what it had', async () => {
    const data = path.join(disk, 'data');
    bot = await startBotProcess(data);
    await ask('Deutsch', 'ada');
    await bot.kill();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    let said = '';
    const output = (text: string) => {
      said += text;
    };
    await expect(startBotProcess(data, { output })).rejects.toThrow('The bot ended with 1');
    expect(said).toMatch(/EROFS|read-only/i);
    expect(said).toContain(data);
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    bot = await startBotProcess(data);
    expect(await ask('nächste Schritte nach dem Kick-off', 'ada')).toContain('Quelle');
  });

  it('does not start again on a store that was cut off under it, and says so', async () => {
    const data = path.join(disk, 'data');
    bot = await startBotProcess(data);
    for (let i = 0; i < 5; i += 1) await ask('next steps after the kick-off');
    truncateSync(path.join(data, 'documents.mdb'), 3 * 8192);
    // It may die of it, by a signal that nobody can catch.
    for (let i = 0; i < 5; i += 1) await ask('help').catch(() => undefined);
    await bot.kill();
    await expect(startBotProcess(data)).rejects.toThrow('The bot ended with 1');
  });

  it('says that its folder is gone when somebody removes it', async () => {
    const data = path.join(disk, 'data');
    bot = await startBotProcess(data);
    rmSync(data, { recursive: true });
    await becomes('503 gone');
    expect(await ask('next steps after the kick-off')).toMatch(/^200 .*AdaptiveCard/);
  });
});
