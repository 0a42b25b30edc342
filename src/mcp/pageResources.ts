import {
  type McpServer,
  type Resource,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
import type { Page } from '../playbook/page';
import type { Playbook } from '../playbook/playbook';
import { pageMarkdown } from './markdown/pageMarkdown';
import { PAGE_URI_TEMPLATE, pageUri, parsePageUri } from './pageUri';
import type { McpParts } from './parts';

const MARKDOWN = 'text/markdown';
/** More than this an editor does not offer to complete a word. */
const MOST_COMPLETIONS = 100;

/** Every page in every language as a resource, as Markdown. */
export function registerPages(server: McpServer, { knowledge, texts }: McpParts): void {
  const playbook = () => knowledge().playbook;
  server.registerResource(
    'page',
    new ResourceTemplate(PAGE_URI_TEMPLATE, {
      list: () => ({ resources: allPages(playbook()).map(resourceOf) }),
      complete: {
        locale: (begun) => beginningWith(begun, playbook().locales),
        page: (begun, context) => {
          const own = playbook().pages.get(context?.arguments?.locale ?? '');
          const pages = own ? [...own.keys()] : allPages(playbook()).map(({ id }) => id);
          return beginningWith(begun, pages);
        },
      },
    }),
    {
      title: 'A page of the playbook',
      description: 'A page as Markdown; the id is the same in all languages.',
      mimeType: MARKDOWN,
    },
    (uri) => {
      const page = pageAt(uri.href, playbook());
      return {
        contents: [{ uri: uri.href, mimeType: MARKDOWN, text: pageMarkdown(page, texts.in(page.locale)) }],
      };
    },
  );
}

/** @throws ResourceNotFoundError saying where the page is instead */
function pageAt(uri: string, playbook: Playbook): Page {
  const wanted = parsePageUri(uri);
  const found = wanted && playbook.pages.get(wanted.locale)?.get(wanted.page);
  if (found) return found;
  const elsewhere = allPages(playbook).filter(({ id }) => id === wanted?.page);
  const remedy =
    elsewhere.length > 0
      ? `The page is there in another language: ${elsewhere.map(pageUri).join(', ')}.`
      : 'List the resources for all pages there are, or look for one with the tool search.';
  throw new ResourceNotFoundError(uri, `The playbook has no page ${uri}. ${remedy}`);
}

function allPages(playbook: Playbook): Page[] {
  return playbook.locales.flatMap((locale) => [...(playbook.pages.get(locale)?.values() ?? [])]);
}

function resourceOf(page: Page): Resource {
  const { id, title, phase, locale } = page;
  return {
    uri: pageUri(page),
    name: `${locale}/${id}`,
    title: `${title} (${locale})`,
    mimeType: MARKDOWN,
    ...(phase && { description: phase.label }),
  };
}

function beginningWith(begun: string, all: readonly string[]): string[] {
  const wanted = begun.toLowerCase();
  return [...new Set(all)].filter((one) => one.toLowerCase().startsWith(wanted)).slice(0, MOST_COMPLETIONS);
}
