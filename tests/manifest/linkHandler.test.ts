import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { buildManifest, problemsOf } from '../../manifest/appPackage';
import template from '../../manifest/manifest.json';
import { playbookHosts } from '../../manifest/playbookHosts';
import { problemText } from '../../manifest/problem';
import { catalogues, settings } from './fixtures';

function built(linkHosts?: string[]) {
  return buildManifest(template, catalogues, { settings, version: '1.2.0', ...(linkHosts && { linkHosts }) });
}

describe('links in the app', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'links-'));
  afterEach(() => rmSync(path.join(folder, 'playbook.json'), { force: true }));
  const write = (json: object) => writeFileSync(path.join(folder, 'playbook.json'), JSON.stringify(json));

  it('become cards on the hosts of the published playbook, for people with the app', () => {
    const { manifest, translations, schemas, english } = built(['docs.microsoft.com']);
    expect(problemsOf(manifest, translations, schemas, english)).toEqual([]);
    expect(manifest).toMatchObject({
      composeExtensions: [
        {
          messageHandlers: [
            { type: 'link', value: { domains: ['docs.microsoft.com'], supportsAnonymizedPayloads: false } },
          ],
        },
      ],
    });
  });

  it('stay links where nobody said where the playbook is published', () => {
    expect(JSON.stringify(built().manifest)).not.toContain('messageHandlers');
  });

  it.each([
    ['*.microsoft.com', '"*.microsoft.com" stands for hosts of others as well', 'domain_too_wide'],
    ['playbook.contoso.com', '"playbook.contoso.com" is an example', 'address_example'],
    ['abc.ngrok-free.app', '"abc.ngrok-free.app" is a tunnel', 'domain_tunnel'],
    ['wiki', '"wiki" is not public', 'address_not_public'],
  ])('are refused on %s', (host, what, code) => {
    const { manifest, translations, schemas, english } = built([host]);
    expect(problemsOf(manifest, translations, schemas, english).map(problemText)).toEqual([
      `manifest.json, composeExtensions[0].messageHandlers[0].value.domains[0]: ${what}: correct PLAYBOOK_URL, or "addresses" in playbook.json [${code}]`,
    ]);
  });

  it('have their hosts from the setting and from playbook.json, each once', async () => {
    write({ addresses: { en: 'https://docs.fabrikam.net/en', de: 'https://handbuch.fabrikam.net/{page}' } });
    expect(await playbookHosts(folder, 'https://docs.fabrikam.net')).toEqual([
      'docs.fabrikam.net',
      'handbuch.fabrikam.net',
    ]);
  });

  it('have none without both', async () => {
    expect(await playbookHosts(folder, null)).toEqual([]);
  });

  it('wait for a playbook.json that can be used', async () => {
    write({ addresses: { en: 'http://docs.fabrikam.net/en' } });
    await expect(playbookHosts(folder, null)).rejects.toThrow(
      'playbook.json:1: The address of "en" is no https:// address such as https://playbook.contoso.com/en. It is not used.',
    );
  });
});
