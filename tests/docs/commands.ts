import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(__dirname, '../..');

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join('docs', name)),
];

const BLOCK = /^ *```(?:sh)?\n([\s\S]*?)^ *```$/gm;
const INLINE = /`((?:npm|node|npx) [^`]+)`/g;

/** Every command line that a document shows or names, once, without the remark behind it. */
export function documentedCommands(): string[] {
  const commands = DOCUMENTS.flatMap((document) => {
    const text = readFileSync(path.join(ROOT, document), 'utf8');
    const shown = [...text.matchAll(BLOCK)].flatMap(([, block = '']) => block.split('\n'));
    const named = [...text.replace(BLOCK, '').matchAll(INLINE)].map(([, command = '']) =>
      command.replaceAll(/\s+/g, ' '),
    );
    return [...shown, ...named].flatMap((line) => line.replace(/\s+#.*$/, '').split('&&'));
  });
  return [
    ...new Set(
      commands.map((command) => command.trim()).filter((command) => /^(npm|node|npx) /.test(command)),
    ),
  ];
}
