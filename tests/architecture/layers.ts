import path from 'node:path';
import type { Layer, LayerTable } from './layerTable';
import { COMPUTED, type References } from './references';

export type SourceFile = {
  /** From the top of the project, with `/`. */ path: string;
  references: References;
};

const FRAMEWORK = /^(botbuilder|botframework)/;

/** Every break of the layers, as a sentence that names the file and the rule. */
export function brokenLayers(files: readonly SourceFile[], table: LayerTable): string[] {
  return files.flatMap((file) => {
    const { imports, readsEnvironment } = file.references;
    const broken = imports.flatMap((found) => brokenBy(file.path, found, table));
    const environment =
      readsEnvironment && file.path !== 'src/settings/config.ts'
        ? [`${file.path} must not read process.env (only src/settings/config.ts may)`]
        : [];
    return [...broken, ...environment];
  });
}

function brokenBy(
  file: string,
  { specifier, typeOnly }: References['imports'][number],
  table: LayerTable,
): string[] {
  const name = layerName(file, table);
  const layer = table.get(name);
  if (specifier === COMPUTED) return [`${file} must not import a computed path (nobody could check it)`];
  if (!specifier.startsWith('.')) {
    if (!FRAMEWORK.test(specifier) || layer?.packages.length) return [];
    const [allowed] = [...table].find(([, { packages }]) => packages.length > 0) ?? ['nobody'];
    return [`${file} must not import ${specifier} (only src/${allowed} may)`];
  }
  const target = path.posix.join(path.posix.dirname(file), specifier).replace(/\.ts$/, '');
  if (!layer) return [`${file} must not import ${target} (${name} is no layer: add it to docs/design.md)`];
  if (mayImport(name, layer, target, typeOnly)) return [];
  return [`${file} must not import ${target} (src/${name} may import: ${layer.written})`];
}

/** The row of the table that a file belongs to: that of its folder or, for one in `src` itself, its own or `*`. */
function layerName(file: string, table: LayerTable): string {
  const [, folder = '', inner] = file.split('/');
  if (inner !== undefined) return folder;
  const own = folder.replace(/\.ts$/, '');
  return table.has(own) ? own : '*';
}

function mayImport(name: string, { code, types, everything }: Layer, target: string, typeOnly: boolean) {
  if (!target.startsWith('src/')) return false;
  const inner = target.slice('src/'.length);
  const isOf = (allowed: string) => inner === allowed || inner.startsWith(`${allowed}/`);
  return everything || isOf(name) || code.some(isOf) || (typeOnly && types.some(isOf));
}
