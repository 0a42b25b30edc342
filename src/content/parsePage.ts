import { atOnce, type Steps } from '../playbook/inSlices';
import type { Problem } from '../playbook/problem';
import { checkFrontMatter } from './frontMatter/check';
import { locateFields } from './frontMatter/located';
import { type FrontMatter, parseFrontMatter } from './frontMatter/parse';
import { splitFrontMatter } from './frontMatter/split';
import { titleOf } from './frontMatter/title';
import type { Includes } from './includes/includes';
import { readBody } from './markdown/body';
import { collectProblems } from './problems/report';
import type { ParsedPage } from './stages/parsedPage';
import type { SourceFile } from './stages/sourceFile';
import { checkPage } from './structure/checkPage';
import { readLinks } from './structure/links';
import { readNextSteps } from './structure/nextSteps';
import { outline } from './structure/outline/outline';
import { phaseOfName } from './structure/phaseOfName';
import { readRefreshOf } from './structure/refresh';
import { readCharacters } from './text/characters';
import { readDate } from './text/dates';
import { pageIdOf } from './text/pageId';

const NOTHING: Includes = new Map();

/** Parses one page. Pure; never throws, whatever the bytes are: what cannot be read is reported as a problem. */
export function parsePage(file: SourceFile): { page: ParsedPage; problems: Problem[] } {
  return atOnce(parseInSteps(file));
}

/** `parsePage` as steps, so that other work can run while a long page is parsed. */
export function* parseInSteps(file: SourceFile): Steps<{ page: ParsedPage; problems: Problem[] }> {
  const { report, problems } = collectProblems(file.path);
  const text = readCharacters(file.content, report);
  const split = splitFrontMatter(text, report);
  const fields = parseFrontMatter(split.frontMatter, split.frontMatterLine, report);
  checkFrontMatter(fields, split.frontMatter, split.frontMatterLine, report);
  const { elements, linkLines } = yield* readBody(
    split.body,
    split.bodyLine,
    file.includes ?? NOTHING,
    report,
  );
  yield;
  const parts = outline(elements, report);
  yield;
  const { placed } = parts;
  const id = pageIdOf(file.path);
  const title = parts.title?.text || titleOf(fields) || id;
  if (elements.length > 0) checkPage(parts, title, report);
  else report('page_empty', 1, 'The page has no text: write some, or delete the file.');
  const refresh = readRefreshOf(placed, file.locale, report);
  const page: ParsedPage = {
    id,
    locale: file.locale,
    file: file.path,
    title,
    phase: parts.phase ?? phaseOfName(id, file.locale),
    phaseLine: parts.phaseLine,
    motions: parts.motions,
    intro: parts.intro,
    sections: parts.sections,
    steps: parts.steps,
    links: readLinks(placed, linkLines),
    nextSteps: readNextSteps(parts.sections),
    refresh,
    updated: newest(refresh.map((entry) => entry.date)) ?? dateOf(fields),
    text: [text, ...(file.includes?.values() ?? [])].join('\n'),
    frontMatter: locateFields(fields, split.frontMatter, split.frontMatterLine),
  };
  return { page, problems };
}

function newest(dates: readonly (string | null)[]): string | null {
  return dates.reduce(
    (latest, date) => (date !== null && (latest === null || date > latest) ? date : latest),
    null,
  );
}

function dateOf(fields: FrontMatter): string | null {
  return readDate(fields.get('ms.date') ?? '', 'mdy');
}
