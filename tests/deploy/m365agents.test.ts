import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';
import { PACKAGE_SETTING_NAMES } from '../../manifest/settings';
import { scripts } from '../../package.json';
import { TEMPLATE } from './azureTemplate';
import { allOf, copyOf, DOCKERFILE, ROOT, stagesOf } from './dockerfile';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

const TEXT = read('m365agents.yml');
const FILE: unknown = parse(TEXT);
const step = z.looseObject({
  uses: z.string(),
  with: z.record(z.string(), z.unknown()),
  writeToEnvironmentFile: z.record(z.string(), z.string()).optional(),
});
const steps = z
  .looseObject({
    version: z.string(),
    provision: z.array(step),
    deploy: z.array(step),
    publish: z.array(step),
  })
  .parse(FILE);
const all = [...steps.provision, ...steps.deploy, ...steps.publish];

describe('m365agents.yml', () => {
  const schema: object = z
    .looseObject({})
    .parse(JSON.parse(read(`tests/deploy/schemas/m365agents-${steps.version}.schema.json`)));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const isValid = ajv.compile(schema);

  it('is valid by Microsoft’s schema', () => {
    isValid(FILE);
    expect(isValid.errors ?? []).toEqual([]);
    expect(isValid({ ...z.looseObject({}).parse(FILE), deploy: [{ uses: 'npm/run', with: {} }] })).toBe(
      false,
    );
  });

  it('names files that there are, or that it makes', () => {
    const made = ['./build/app.env', './build/playbook-bot.zip'];
    const named = [...TEXT.matchAll(/\.\/[\w./-]+/g)].map(([file]) => file);
    expect(named.filter((file) => !made.includes(file) && !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it('asks for variables that env/.env.dev has, that a step writes, or that the template gives out', () => {
    const written = all.flatMap(({ writeToEnvironmentFile = {} }) => Object.values(writeToEnvironmentFile));
    const own = [...read('env/.env.dev').matchAll(/^(\w+)=/gm)].map(([, name = '']) => name);
    const known = [...own, ...written, ...Object.keys(TEMPLATE.outputs)];
    const asked = [...TEXT.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
    expect(asked.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('relies on outputs in capitals, as the toolkit writes all of them', () => {
    expect(Object.keys(TEMPLATE.outputs).filter((name) => name !== name.toUpperCase())).toEqual([]);
  });

  it('gives npm run package the settings that it reads, and runs what that runs', () => {
    const env = steps.provision.find(({ uses }) => uses === 'file/createOrUpdateEnvironmentFile');
    const names = Object.keys(z.record(z.string(), z.string()).parse(env?.with.envs));
    expect(names.filter((name) => ![...PACKAGE_SETTING_NAMES, 'MicrosoftAppId'].includes(name))).toEqual([]);
    expect(scripts.package).toBe('tsx manifest/package.ts');
    expect(TEXT).toContain('exec -- tsx --env-file=build/app.env manifest/package.ts');
  });

  it('puts into the web app what the Dockerfile puts into the image', () => {
    const image = stagesOf(DOCKERFILE).at(-1);
    const inImage = image
      ? allOf(image, 'COPY')
          .map(copyOf)
          .flatMap(({ sources }) => sources.map((s) => path.basename(s)))
      : [];
    const [first, ...others] = read('.webappignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect([first, others.map((line) => line.replace(/^!\//, '')).sort()]).toEqual(['/*', inImage.sort()]);
  });
});
