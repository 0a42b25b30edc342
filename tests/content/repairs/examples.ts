import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A rule, its file below `repairs`, and the Markdown that its doc comment shows as bad and good. */
export type Example = { file: string; rule: string; code: string; name: string; bad: string; good: string };

const FOLDER = join(__dirname, '../../../src/content/repairs');

/** The examples in the doc comments of all repair rules. */
export function readExamples(): Example[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    if (!file.endsWith('.ts')) return [];
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const found = /export const (\w+)(?:: Repair)? = (?:\w+\(\s*'(\w+)'|\{\s*code: '(\w+)')/.exec(text);
    if (!found) return [];
    const [, name = '', called, written] = found;
    return [
      {
        file,
        rule: basename(file),
        name,
        code: called ?? written ?? '',
        bad: block(text, 'bad'),
        good: block(text, 'good'),
      },
    ];
  });
}

function block(text: string, tag: string): string {
  const body = new RegExp(`@${tag}\\n \\* \`\`\`md\\n([\\s\\S]*?)\\n \\* \`\`\``).exec(text)?.[1];
  if (body === undefined) return '';
  return body
    .split('\n')
    .map((line) => line.replace(/^ \* ?/, ''))
    .join('\n');
}
