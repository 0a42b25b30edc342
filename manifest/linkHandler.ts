import { z } from 'zod';

const templateShape = z.looseObject({ composeExtensions: z.array(z.looseObject({})) });

/**
 * The template of the manifest with a handler of links to `hosts`, below which the playbook is published. Links from
 * people without the app are left alone: the bot answers whom it knows.
 *
 * @throws when the template has no message extension
 */
export function withLinkHandler(template: unknown, hosts: readonly string[]): unknown {
  const { composeExtensions, ...rest } = templateShape.parse(template);
  const handler = { type: 'link', value: { domains: hosts, supportsAnonymizedPayloads: false } };
  return {
    ...rest,
    composeExtensions: composeExtensions.map((extension, at) =>
      at === 0 ? { ...extension, messageHandlers: [handler] } : extension,
    ),
  };
}
