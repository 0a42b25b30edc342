import { expect, it } from '@jest/globals';
import { compareLanguages } from '../../src/content/parity/parity';
import { ownContent } from '../once/content';

it('our own content has no problem, and says the same in every language', async () => {
  const { playbook, problems } = await ownContent();
  expect(playbook.locales).toHaveLength(6);
  expect(problems).toEqual([]);
  expect(compareLanguages(playbook).differences).toEqual([]);
});
