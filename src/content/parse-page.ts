import type { Problem } from '../playbook/problem';
import { readCharacters } from './characters';
import { checkFrontMatter } from './front-matter/check';
import { locateFields } from './front-matter/located';
import { type FrontMatter, parseFrontMatter } from './front-matter/parse';
import { splitFrontMatter } from './front-matter/split';
import { titleOf } from './front-matter/title';
import { readBody } from './markdown/body';
import { pageIdOf } from './page-id';
import { collectProblems } from './report';
import type { SourceFile } from './source-file';
import { checkPage } from './structure/check-page';
import { readDate } from './structure/dates';
import { readLinks } from './structure/links';
import { readNextSteps } from './structure/next-steps';
import { outline } from './structure/outline';
import type { ParsedPage } from './structure/parsed-page';
import { phaseOfName } from './structure/phase-of-name';
import { readRefreshOf } from './structure/refresh';

/** Reads one page by itself. Pure; never throws, whatever the bytes are: what cannot be read is a problem. */
export function parsePage(file: SourceFile): { page: ParsedPage; problems: Problem[] } {
  const { report, problems } = collectProblems(file.path);
  const text = readCharacters(file.content, report);
  const split = splitFrontMatter(text, report);
  const fields = parseFrontMatter(split.frontMatter, split.frontMatterLine, report);
  checkFrontMatter(fields, split.frontMatter, split.frontMatterLine, report);
  const { elements, linkLines } = readBody(split.body, split.bodyLine, report);
  const parts = outline(elements, report);
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
    text,
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
