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
