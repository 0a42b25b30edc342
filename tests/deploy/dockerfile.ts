import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export const ROOT = path.join(__dirname, '../..');
export const DOCKERFILE = readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8');

/** One instruction: `COPY`, and everything after it on one line. */
export type Instruction = { name: string; rest: string };
/** `name` is null for the last stage, which becomes the image. */
export type Stage = { from: string; name: string | null; instructions: Instruction[] };

/** The stages of a Dockerfile whose instructions have one line each. */
export function stagesOf(dockerfile: string): Stage[] {
  const stages: Stage[] = [];
  for (const line of dockerfile.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name = '', rest = ''] = /^(\w+) +(.*)$/.exec(line) ?? [];
    if (name === 'FROM') {
      const [from = '', , stage] = rest.split(/ +/);
      stages.push({ from, name: stage ?? null, instructions: [] });
    } else stages.at(-1)?.instructions.push({ name, rest });
  }
  return stages;
}

/** What stands after each instruction of this name in a stage. */
export function allOf({ instructions }: Stage, name: string): string[] {
  return instructions.filter((instruction) => instruction.name === name).map(({ rest }) => rest);
}

/** The variables that a stage sets for those who run the image. */
export function environmentOf(stage: Stage): Record<string, string> {
  const pairs = allOf(stage, 'ENV').flatMap((rest) => rest.split(/ +/));
  return Object.fromEntries(pairs.map((pair) => [pair.replace(/=.*/, ''), pair.replace(/^[^=]*=/, '')]));
}

/** The words of a command in the form `["node", "dist/main.js"]`, after any options. */
export function wordsOf(rest: string): string[] {
  return z.array(z.string()).parse(JSON.parse(rest.slice(rest.indexOf('['))));
}

/** Sources and target of a `COPY`; `stage` is null when the files come from the project. */
export function copyOf(rest: string): { stage: string | null; sources: string[]; target: string } {
  const words = rest.split(/ +/);
  const stage = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
  return { stage: stage ?? null, sources: words.slice(0, -1), target: words.at(-1) ?? '' };
}

/** The names at the top of the project that Docker gets to see; refuses a `.dockerignore` that says more than that. */
export function namesForDocker(): string[] {
  const lines = readFileSync(path.join(ROOT, '.dockerignore'), 'utf8').split('\n');
  const [first, ...others] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (first !== '*' || others.some((line) => !/^![\w.-]+$/.test(line)))
    throw new Error('.dockerignore is no longer "*" and names that are let through: adapt tests/deploy');
  return others.map((line) => line.slice(1));
}
