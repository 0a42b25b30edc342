import type { Command } from '../../../src/cli/command/command';
import { runCommand } from '../../../src/cli/command/run';
import type { Place } from './place';

const LINE = /^[^\n]+:\d+: .+ \[\w+\]$/;
const CONTROL = /[^\P{Cc}\n]/u;

/** What is wrong with what `check`, `export` and `ask` print of a place, and with the codes that they leave behind. */
export async function runOn(place: Place, commands: readonly Command[]): Promise<string[]> {
  const wrong: string[] = [];
  const run = async (...args: string[]) => {
    const written = { out: '', err: '' };
    const code = await runCommand([...args, '--content', place.path], commands, {
      out: (text) => {
        written.out += text;
      },
      err: (text) => {
        written.err += text;
      },
    }).catch((error: unknown) => `threw ${String(error)}`);
    if (/^\s+at /m.test(written.err)) wrong.push(`${args[0]} shows a stack: ${written.err.slice(0, 200)}`);
    if (code !== 0 && code !== 1) wrong.push(`${args[0]} left ${code} behind`);
    return { code, ...written };
  };

  const exported = await run('export');
  const checked = await run('check');
  const asked = await run('ask', '--json', 'overview of zebra review');
  if (exported.code === 1) {
    // Nothing could be read: each says so, and nothing else.
    for (const { code, out, err } of [exported, checked, asked])
      if (code !== 1 || out !== '' || err === '') wrong.push(`not refused as by export: ${out}${err}`);
    return wrong;
  }
  const { problems } = JSON.parse(exported.out);
  const errors = problems.filter(({ severity }: { severity: string }) => severity === 'error').length;
  if (checked.code !== (errors > 0 ? 1 : 0)) wrong.push(`check left ${checked.code} for ${errors} errors`);
  const lines = checked.out.split('\n\n')[0]?.split('\n') ?? [];
  for (const line of problems.length > 0 ? lines : []) if (line !== '' && !LINE.test(line)) wrong.push(line);
  if (CONTROL.test(checked.out)) wrong.push('check prints control characters');
  if (asked.code !== 0 || JSON.parse(asked.out).kind === undefined)
    wrong.push(`ask: ${asked.out}${asked.err}`);
  return wrong;
}
