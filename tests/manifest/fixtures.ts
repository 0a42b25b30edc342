import path from 'node:path';
import { buildManifest } from '../../manifest/appPackage';
import template from '../../manifest/manifest.json';
import { readPackageSettings } from '../../manifest/settings';
import { type Catalogue, readCatalogues } from '../../src/i18n/catalogue';

export const FOLDER = path.join(__dirname, '../../manifest');
export const BOT = '5f0c8d2e-93b1-4a67-8e24-b7d16c3fa901';

/** As somebody sets them who publishes the app. */
export const PUBLISHED = {
  MicrosoftAppId: BOT,
  BOT_DOMAIN: 'playbook.microsoft.com',
  PUBLISHER_NAME: 'Brightwater',
  PUBLISHER_URL: 'https://www.microsoft.com/fasttrack',
  PUBLISHER_PRIVACY_URL: 'https://privacy.microsoft.com/privacystatement',
  PUBLISHER_TERMS_URL: 'https://www.microsoft.com/servicesagreement',
};

export const settings = readPackageSettings(PUBLISHED);
export const catalogues: ReadonlyMap<string, Catalogue> = readCatalogues();

/** The manifest and its translations as they would be published. */
export function ownManifest() {
  return buildManifest(template, catalogues, { settings, version: '1.2.0' });
}
