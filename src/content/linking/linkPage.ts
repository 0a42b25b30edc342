import type { Page, PageId } from '../../playbook/page';
import type { Inline, LinkTarget } from '../../playbook/text';
import type { Report } from '../problems/report';
import type { PagesByLocale, ParsedPage } from '../stages/parsedPage';
import type { Keying } from '../terms/keying';
import { reportUnplaced } from '../terms/reportUnplaced';
import { isRelative, publishedPage, type Resolve, type Resolved } from './resolve';
import { retargetBlocks, retargetInlines } from './retarget';

/** The page with the keys of all roles, services and phases, and with links resolved to pages. */
export function linkPage(
  parsed: ParsedPage,
  pages: PagesByLocale,
  resolve: Resolve,
  keying: Keying,
  report: Report,
): Page {
  reportUnplaced(parsed, keying, report);
  const targets = new Map<string, LinkTarget>();
  const retarget = (target: LinkTarget): LinkTarget => {
    const known = targets.get(target.url);
    if (known) return known;
    const found = isRelative(target.url)
      ? targetOf(target.url, resolve(target.url, parsed))
      : { url: target.url, page: publishedPage(target.url, pages) };
    targets.set(target.url, found);
    return found;
  };
  const { text: _text, phaseLine: _phaseLine, frontMatter: _frontMatter, ...page } = parsed;
  const steps = parsed.steps.map((step) => ({
    ...step,
    roles: step.roles.map(keying.role),
    appliesTo: step.appliesTo.map(keying.service),
    blocks: retargetBlocks(step.blocks, retarget),
    tasks: step.tasks.map((task) => ({
      ...task,
      name: retargetInlines(task.name, retarget),
      role: task.role && keying.role(task.role),
      services: task.services.map(keying.service),
    })),
  }));
  return {
    ...page,
    phase: parsed.phase && keying.phase(parsed.phase, parsed.id),
    intro: retargetBlocks(parsed.intro, retarget),
    sections: parsed.sections.map((section) => ({
      ...section,
      blocks: retargetBlocks(section.blocks, retarget),
    })),
    steps,
    tasks: steps.flatMap((step) => step.tasks),
    links: parsed.links.map((link) => {
      if (isRelative(link.url)) reportLink(link.url, link.line, resolve(link.url, parsed), report);
      return { ...link, ...retarget({ url: link.url, page: null }) };
    }),
    nextSteps: parsed.nextSteps.map(({ inlines }) => {
      const resolved = retargetInlines(inlines, retarget);
      return { inlines: resolved, pages: pagesIn(resolved) };
    }),
  };
}

function targetOf(url: string, resolved: Resolved): LinkTarget {
  switch (resolved.kind) {
    case 'page':
      return { url, page: resolved.page };
    case 'short-name':
      return { url: resolved.url, page: null };
    case 'file':
    case 'dead':
      return { url, page: null };
  }
}

function pagesIn(inlines: readonly Inline[]): PageId[] {
  const pages = inlines.flatMap((inline) =>
    inline.kind === 'link' && inline.target.page ? [inline.target.page] : [],
  );
  return [...new Set(pages)];
}

function reportLink(url: string, line: number, resolved: Resolved, report: Report): void {
  switch (resolved.kind) {
    case 'page':
      if (resolved.how === 'near') {
        report(
          'link_near_name',
          line,
          `There is no page "${url}"; "${resolved.page}" is meant: correct the link.`,
        );
      } else if (resolved.how === 'other-language') {
        report(
          'link_other_language',
          line,
          `"${url}" leads to a page that this language lacks: translate "${resolved.page}".`,
        );
      }
      return;
    case 'short-name':
      report('link_short_name', line, `"${url}" is read as ${resolved.url}: write the whole address.`);
      return;
    case 'dead':
      report(
        'link_dead',
        line,
        `The link to "${url}" leads to no page of the playbook: correct or remove it.`,
      );
      return;
    case 'file':
      return;
  }
}
