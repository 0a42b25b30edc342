import { commandReader } from '../../../src/bot/commands/command';
import { readCommandWords } from '../../../src/bot/commands/commandWords';
import { withoutPeople } from '../../../src/insights/anonymous/withoutPeople';

/** An expression that was made while something ran, and the file that made it, from `src` with `/`. */
export type BuiltExpression = { file: string; source: string; flags: string };

/**
 * The expressions that src makes of its vocabularies: those of modules when they are loaded (`load`), those of the
 * bot's commands in every language, and those of names.
 */
export function builtExpressions(load: () => void): BuiltExpression[] {
  const built: BuiltExpression[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given: [string | RegExp, string | undefined], newTarget) {
      const from = (new Error().stack ?? '').split('\n')[2] ?? '';
      const file = from.split(/[/\\]src[/\\]/)[1]?.split(':')[0];
      const [source, flags = ''] = given;
      if (file !== undefined && !from.includes('node_modules') && typeof source === 'string')
        built.push({ file: file.replaceAll('\\', '/'), source, flags });
      return Reflect.construct(target, given, newTarget === globalThis.RegExp ? target : newTarget);
    },
  });
  try {
    load();
    const words = readCommandWords();
    commandReader(words, [...words.keys()]);
    withoutPeople('text', ['Ada Lovelace', '山田 太郎', '29:1-a_b'], 10);
  } finally {
    globalThis.RegExp = Original;
  }
  return [...new Map(built.map((own) => [`${own.source}/${own.flags}`, own])).values()];
}
