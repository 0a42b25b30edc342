import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { loadPlaybook } from '../../src/content/load';
import { compareLanguages } from '../../src/content/parity/parity';

it('our own content has no problem, and says the same in every language', async () => {
  const { playbook, problems } = await loadPlaybook(join(__dirname, '../../content'));
  expect(playbook.locales).toHaveLength(6);
  expect(problems).toEqual([]);
  expect(compareLanguages(playbook).differences).toEqual([]);
});
