import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/client';
import { twoPages } from '../../cli/twoPages';
import { called } from '../called';
import { ERAS } from '../eras';
import { clientOverStdio } from './stdio';

const MIGRATION = 'migrate-migration';

describe.each(ERAS)('a client that opens as %s', (mode) => {
  const content = twoPages();
  let client: Client | undefined;
  afterEach(() => client?.close());

  it('is told when the pages change, and gets an error for the one that is gone', async () => {
    let changed = () => {};
    const told = new Promise<void>((resolve) => {
      changed = resolve;
    });
    client = await clientOverStdio(content, {
      versionNegotiation: { mode },
      listChanged: { resources: { autoRefresh: false, onChanged: () => changed() } },
    });
    expect((await client.listResources()).resources).toHaveLength(12);
    expect((await called(client, 'page', { page: MIGRATION })).isError).toBe(false);

    for (const locale of ['en', 'de', 'es', 'pt-BR', 'zh-CN', 'ja'])
      rmSync(path.join(content, locale, `${MIGRATION}.md`));
    await told;
    const gone = await called(client, 'page', { page: MIGRATION });
    expect(gone).toMatchObject({
      isError: true,
      texts: [expect.stringContaining(`no page "${MIGRATION}"`)],
    });
    expect((await called(client, 'task', { id: '983' })).isError).toBe(false);
  });
});
