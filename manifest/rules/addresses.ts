import { MANIFEST_FILE, type PackageProblem, type PackageProblemCode } from '../problem';
import type { Rule } from './rule';

/** The addresses of the publisher, and the setting that each is from. */
const PUBLISHER = [
  { key: 'websiteUrl', setting: 'PUBLISHER_URL', what: "the publisher's site" },
  { key: 'privacyUrl', setting: 'PUBLISHER_PRIVACY_URL', what: 'the privacy statement' },
  { key: 'termsOfUseUrl', setting: 'PUBLISHER_TERMS_URL', what: 'the terms of use' },
] as const;

/** Reserved by RFC 2606 and 6761, or the invented companies of Microsoft's documentation. */
const EXAMPLE =
  /(?:^|\.)(?:example|test|invalid|example\.(?:com|org|net)|(?:contoso|fabrikam|adatum|northwindtraders)\.com)$/i;
const NOT_PUBLIC = /^(?:[^.]+|\[.*\]|[\d.]+|.*\.(?:local|internal|localhost|lan|home\.arpa))$/i;
const TUNNEL =
  /(?:^|\.)(?:ngrok\.io|ngrok\.app|ngrok\.dev|ngrok-free\.(?:app|dev)|devtunnels\.ms|loca\.lt|localtunnel\.me|serveo\.net|trycloudflare\.com|localhost\.run|lhr\.life|pagekite\.me|tunnelmole\.net|bore\.pub)$/i;

/** The publisher's addresses are real, safe, open to everybody, and three. */
export const publisherAddresses: Rule = ({ manifest: { developer } }) =>
  PUBLISHER.flatMap(({ key, setting, what }): PackageProblem[] => {
    const address = developer[key];
    const say = (code: PackageProblemCode, message: string): PackageProblem[] => [
      { code, file: MANIFEST_FILE, place: `developer.${key}`, message },
    ];
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol !== 'https:')
      return say('address_not_https', `"${address}" is no https:// address: set ${setting} to one`);
    if (EXAMPLE.test(url.hostname))
      return say('address_example', `"${address}" is an example: set ${setting} to the address of ${what}`);
    if (NOT_PUBLIC.test(url.hostname) || TUNNEL.test(url.hostname))
      return say(
        'address_not_public',
        `"${address}" cannot be opened by everybody: set ${setting} to a public address of ${what}`,
      );
    const shared = PUBLISHER.find((other) => other.key !== key && same(developer[other.key], address));
    if (key === 'websiteUrl' || !shared) return [];
    return say(
      'address_shared',
      `"${address}" is the address of ${shared.what} as well: set ${setting} to a page of ${what} alone`,
    );
  });

/** The domains of the app are its own. */
export const domains: Rule = ({ manifest: { validDomains } }) =>
  validDomains.flatMap((domain, at) =>
    domainProblems(domain, `validDomains[${at}]`, 'set BOT_DOMAIN to the host of the bot'),
  );

/** Links become cards on hosts of one's own alone. */
export const linkDomains: Rule = ({ manifest: { composeExtensions } }) =>
  composeExtensions.flatMap(({ messageHandlers }, extension) =>
    messageHandlers.flatMap(({ value }, handler) =>
      value.domains.flatMap((domain, at) =>
        domainProblems(
          domain,
          `composeExtensions[${extension}].messageHandlers[${handler}].value.domains[${at}]`,
          'correct PLAYBOOK_URL, or "addresses" in playbook.json',
        ),
      ),
    ),
  );

function domainProblems(domain: string, place: string, remedy: string): PackageProblem[] {
  const say = (code: PackageProblemCode, what: string): PackageProblem[] => [
    { code, file: MANIFEST_FILE, place, message: `"${domain}" ${what}: ${remedy}` },
  ];
  if (domain.includes('*')) return say('domain_too_wide', 'stands for hosts of others as well');
  if (EXAMPLE.test(domain)) return say('address_example', 'is an example');
  if (TUNNEL.test(domain)) return say('domain_tunnel', 'is a tunnel');
  if (NOT_PUBLIC.test(domain)) return say('address_not_public', 'is not public');
  return [];
}

function same(one: string, other: string): boolean {
  return one.replace(/\/$/, '').toLowerCase() === other.replace(/\/$/, '').toLowerCase();
}
