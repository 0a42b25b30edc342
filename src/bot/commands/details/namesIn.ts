import type { Mentioned } from '../../turn/turn';

export type Place = { start: number; end: number };

/** What people in Japan and China are called by, after their name; `turnText` takes out the same. */
export const HONORIFICS = ['さん', 'さま', '様', 'くん', '君', 'ちゃん', '氏', '先生', '老师', '女士'];

const LATIN = /^\p{Script=Latin}$/u;

/**
 * Where each of the mentioned people is named, in the order of the text. No two stand in one place: the longer name has
 * it, as "Ben Berg" where somebody else is called "Ben". Of several with one name, each stands where their turn is. One
 * whose name is written twice stands where `isWanted` says.
 */
export function namesIn(
  text: string,
  mentioned: readonly Mentioned[],
  isWanted: (place: Place) => boolean,
): { who: Mentioned; name: Place }[] {
  const found: { who: Mentioned; name: Place }[] = [];
  for (const [name, people] of byName(text, mentioned)) {
    const free = occurrences(text, name).filter(({ start, end }) =>
      found.every((one) => end <= one.name.start || start >= one.name.end),
    );
    const [only, ...others] = people;
    const wanted = others.length === 0 ? free.find(isWanted) : undefined;
    if (only && wanted) found.push({ who: only, name: wanted });
    else
      people.forEach((who, index) => {
        const place = free[index];
        if (place) found.push({ who, name: place });
      });
  }
  return found.sort((a, b) => a.name.start - b.name.start);
}

/** The longest name first. */
function byName(text: string, mentioned: readonly Mentioned[]): [string, Mentioned[]][] {
  const groups = new Map<string, Mentioned[]>();
  for (const who of mentioned) {
    const names = [who.said, who.name].map((one) => one.trim().toLowerCase());
    const name = names.find((one) => one !== '' && text.includes(one));
    if (who.id !== '' && name !== undefined) groups.set(name, [...(groups.get(name) ?? []), who]);
  }
  return [...groups].sort(([a], [b]) => b.length - a.length);
}

/** As words of their own. */
function occurrences(text: string, name: string): Place[] {
  const places: Place[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length;
    if (isApart(text, start) && isApart(text, end)) places.push({ start, end });
  }
  return places;
}

/** Whether no word goes on there. */
export function isApart(text: string, at: number): boolean {
  return !LATIN.test(text.charAt(at - 1)) || !LATIN.test(text.charAt(at));
}
