import type { PackageProblem } from '../problem';
import { type Rule, shownTexts } from './rule';

/** In UTF-16 units. Titles and descriptions of commands beyond these are allowed by the newest schema, and cut by Teams. */
const MOST: readonly [place: RegExp, characters: number][] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/\.commands\[\d+\]\.title$/, 32],
  [/\.commands\[\d+\]\.description$/, 128],
];
const MOST_WORDS = 500;

/** Every text fits in the place where Teams shows it, in every language. */
export const lengths: Rule = (app) =>
  shownTexts(app).flatMap(({ file, place, text }): PackageProblem[] => {
    const say = (message: string): PackageProblem[] => [{ code: 'text_too_long', file, place, message }];
    const most = MOST.find(([pattern]) => pattern.test(place))?.[1] ?? Number.POSITIVE_INFINITY;
    if (text.length > most) return say(`has ${text.length} characters, Teams shows ${most}: shorten it`);
    const words = text.split(/\s+/).length;
    return words > MOST_WORDS ? say(`has ${words} words, the store takes ${MOST_WORDS}: shorten it`) : [];
  });

/** Names of Teams' own features and of products of Microsoft, which the store refuses in the name of an app. */
const RESERVED =
  /\b(?:Microsoft|MSFT|Teams|Office|Excel|PowerPoint|Word|OneDrive|SharePoint|OneNote|Outlook|Azure|Surface|Xbox|Chat|Contacts|Calendar|Calls|Files|Activity|Apps|Help|beta|alpha|test|demo|preview)\b/i;

/** The app has a name of its own, and not that of an unfinished one. */
export const names: Rule = (app) =>
  shownTexts(app).flatMap(({ file, place, text }): PackageProblem[] => {
    const [word] = (/^name\./.test(place) && RESERVED.exec(text)) || [];
    if (word === undefined) return [];
    const message = `"${text}" has "${word}", which the store refuses in a name: leave it out`;
    return [{ code: 'name_reserved', file, place, message }];
  });

const REFUSED: readonly [wording: RegExp, instead: string][] = [
  [/\b(?:MS|MSFT)\b(?! Teams)/, 'write "Microsoft"'],
  [/\bOffice 365\b/, 'write "Microsoft 365"'],
  [/\b(?:certified for|powered by)\b/i, 'leave it out: only certified partners may say so'],
  [/appsource\.microsoft\.com/i, 'leave the link out'],
  // The first mention is the one that counts.
  [
    /^(?:(?!Microsoft Teams)[\s\S])*?(?<!Microsoft )\bTeams\b/,
    'write "Microsoft Teams" where it is named first',
  ],
];

/** The description keeps to what the store lets an app say. */
export const wording: Rule = (app) =>
  shownTexts(app).flatMap(({ file, place, text }): PackageProblem[] => {
    if (!/^description\./.test(place)) return [];
    return REFUSED.flatMap(([refused, instead]): PackageProblem[] => {
      const [found] = refused.exec(text) ?? [];
      if (found === undefined) return [];
      return [
        {
          code: 'wording_refused',
          file,
          place,
          message: `"…${found.slice(-30)}" is refused by the store: ${instead}`,
        },
      ];
    });
  });
