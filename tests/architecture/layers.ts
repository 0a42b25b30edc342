import path from 'node:path';
import { COMPUTED, referencesOf } from './references';

export type SourceFile = { /** From the top of the project, with `/`. */ path: string; source: string };

/** What a folder of `src` may import of ours beside its own files, as `docs/design.md` draws it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  playbook: [],
  content: ['playbook'],
  answering: ['playbook'],
  i18n: ['playbook'],
  boards: ['playbook', 'store/ports'],
  insights: ['playbook', 'store/ports'],
  cards: ['answering', 'boards', 'insights', 'i18n', 'playbook'],
  bot: ['cards', 'answering', 'boards', 'insights', 'i18n', 'playbook', 'store/ports', 'config (types)'],
  store: [],
  server: ['bot', 'config', 'playbook'],
  cli: ['content', 'answering', 'cards', 'insights', 'boards', 'store', 'i18n', 'playbook', 'config'],
};

const FRAMEWORK = /^(botbuilder|botframework)/;

/** Every break of the layers, as a sentence that names the file and the rule. */
export function brokenLayers(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const { imports, readsEnvironment } = referencesOf(file.source);
    const layer = layerOf(file.path);
    const broken = imports.flatMap(({ specifier, typeOnly }) => {
      if (specifier === COMPUTED)
        return [`${file.path} must not import a computed path (nobody could check it)`];
      if (!specifier.startsWith('.')) {
        const allowed = layer === 'bot' || !FRAMEWORK.test(specifier);
        return allowed ? [] : [`${file.path} must not import ${specifier} (only src/bot may)`];
      }
      const target = path.posix.join(path.posix.dirname(file.path), specifier);
      return mayImport(layer, target, typeOnly) ? [] : [refusal(file.path, layer, target)];
    });
    const environment =
      readsEnvironment && file.path !== 'src/config.ts'
        ? [`${file.path} must not read process.env (only src/config.ts may)`]
        : [];
    return [...broken, ...environment];
  });
}

/** The folder of `src` that a path is in, or undefined for a file that lies in `src` itself. */
function layerOf(file: string): string | undefined {
  const [top, folder, rest] = file.split('/');
  return top === 'src' && rest !== undefined ? folder : undefined;
}

function mayImport(layer: string | undefined, target: string, typeOnly: boolean): boolean {
  if (layer === undefined) return target.startsWith('src/');
  const inside = target.startsWith('src/') ? target.slice('src/'.length) : undefined;
  if (inside === undefined) return false;
  return [layer, ...(MAY_IMPORT[layer] ?? [])].some((allowed) => {
    if (allowed === 'config (types)') return inside === 'config' && typeOnly;
    return inside === allowed || inside.startsWith(`${allowed}/`);
  });
}

function refusal(file: string, layer: string | undefined, target: string): string {
  const named = path.posix.extname(target) === '' ? `${target}.ts` : target;
  if (layer === undefined) return `${file} must not import ${named} (src may import: src)`;
  const allowed = MAY_IMPORT[layer];
  if (!allowed) return `${file} must not import ${named} (${layer} is no layer: add it to docs/design.md)`;
  const list = allowed.length === 0 ? 'nothing of ours' : allowed.join(', ');
  return `${file} must not import ${named} (${layer} may import: ${list})`;
}
