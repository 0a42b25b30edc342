/** A text of a JSON file and the way to it, as Teams writes it: `bots[0].commandLists[0].commands[0].title`. */
export type PlacedText = { place: string; text: string };

/** All texts of `json`, in the order in which they stand. */
export function placedTexts(json: unknown, place = ''): PlacedText[] {
  if (typeof json === 'string') return [{ place, text: json }];
  if (Array.isArray(json)) return json.flatMap((entry, at) => placedTexts(entry, `${place}[${at}]`));
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    placedTexts(value, place === '' ? key : `${place}.${key}`),
  );
}

/** A JSON pointer, such as `/bots/0/botId`, in the notation of a place. */
export function placeOfPointer(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((place, part) => {
      if (/^\d+$/.test(part)) return `${place}[${part}]`;
      return place === '' ? part : `${place}.${part}`;
    }, '');
}
