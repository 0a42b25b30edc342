/** A file by its path without extension, and the files of the same tree that it imports. */
export type ImportsOfFile = { file: string; imports: readonly { file: string; typeOnly: boolean }[] };

/**
 * Imports, types included, that do not lead to the own room, an earlier one, or one of the `shared` files beside the
 * rooms. Files beside the rooms may import everything.
 */
export function upwardImports(
  files: readonly ImportsOfFile[],
  rooms: readonly string[],
  shared: readonly string[],
): string[] {
  const stageOf = (file: string) => (file.includes('/') ? rooms.indexOf(file.split('/')[0] ?? '') : -1);
  return files.flatMap(({ file, imports }) => {
    if (!file.includes('/')) return [];
    return imports
      .filter((imported) => !imported.file.startsWith('..'))
      .filter((imported) =>
        imported.file.includes('/')
          ? stageOf(imported.file) > stageOf(file)
          : !shared.includes(imported.file),
      )
      .map((imported) => `${file} must not import ${imported.file}`);
  });
}

/**
 * What stands directly in a folder, files and rooms alike, with what it imports of the rest there.
 * @param folder by its path as in `files`; '' for the top
 */
export function entriesOf(folder: string, files: readonly ImportsOfFile[]): ImportsOfFile[] {
  const top = folder === '' ? '' : `${folder}/`;
  const entryOf = (file: string) => file.slice(top.length).split('/')[0] ?? '';
  const entries = new Map<string, ImportsOfFile['imports'][number][]>();
  for (const { file, imports } of files.filter((one) => one.file.startsWith(top))) {
    const own = entryOf(file);
    const others = imports
      .filter((imported) => imported.file.startsWith(top) && entryOf(imported.file) !== own)
      .map((imported) => ({ ...imported, file: entryOf(imported.file) }));
    entries.set(own, [...(entries.get(own) ?? []), ...others]);
  }
  return [...entries].map(([file, imports]) => ({ file, imports }));
}

/** Every circle of imports that remains when the program runs; imports of types make none. */
export function circles(files: readonly ImportsOfFile[]): string[] {
  const importsOf = new Map(
    files.map(({ file, imports }) => [
      file,
      imports.filter(({ typeOnly }) => !typeOnly).map((one) => one.file),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]) => {
    const from = way.indexOf(file);
    if (from >= 0) found.push([...way.slice(from), file].join(' → '));
    if (from >= 0 || done.has(file)) return;
    for (const imported of importsOf.get(file) ?? []) visit(imported, [...way, file]);
    done.add(file);
  };
  for (const { file } of files) visit(file, []);
  return found;
}
