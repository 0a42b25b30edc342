import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Template } from 'adaptivecards-templating';
import { z } from 'zod';
import type { Element } from './card';

/** The templates in `cards/`, by file name without `.json`. */
export type TemplateName =
  | 'also'
  | 'board-assign'
  | 'board-due'
  | 'board-form'
  | 'board-head'
  | 'board-people'
  | 'board-pick'
  | 'board-posted'
  | 'board-preview'
  | 'board-processes'
  | 'board-own'
  | 'board-plan'
  | 'board-reminders'
  | 'board-repeat'
  | 'board-several'
  | 'board-wishes'
  | 'board-rows'
  | 'board-task'
  | 'board-tasks'
  | 'board-template'
  | 'board-template-save'
  | 'board-text'
  | 'changes'
  | 'choices'
  | 'choose'
  | 'comment'
  | 'compare'
  | 'fold'
  | 'frame'
  | 'help'
  | 'insights'
  | 'message'
  | 'more'
  | 'next-steps'
  | 'none'
  | 'phase'
  | 'phases'
  | 'quote'
  | 'resources'
  | 'roles'
  | 'section'
  | 'steps'
  | 'task'
  | 'tasks'
  | 'team-answer'
  | 'team-ask'
  | 'team-channels'
  | 'team-question'
  | 'welcome';

/** The values of a template by name. None may be missing, or the card would show `${name}`. */
export type TemplateData = { readonly [name: string]: TemplateValue };
type TemplateValue = string | number | boolean | Element | TemplateData | readonly TemplateValue[];

/** Fills in a template; the result has the elements in `body`. */
export type Expand = (name: TemplateName, data: TemplateData) => ExpandedTemplate;

const elementSchema = z.looseObject({ type: z.string() });
const templateSchema = z.looseObject({ body: z.array(elementSchema) });

type ExpandedTemplate = z.infer<typeof templateSchema>;

/** The folder is in the root of the package; the path works from both `src/cards` and `dist/cards`. */
const TEMPLATE_FOLDER = path.join(__dirname, '..', '..', '..', 'cards');

/** What several templates have, in a folder of theirs: an element that names it stands for it in a template. */
const PARTS_FOLDER = 'parts';
const partSchema = z.object({ $part: z.string() }).catchall(z.string());

/** Reads all templates; each is compiled when it is first filled in, which takes a few milliseconds. */
export function readTemplates(folder: string = TEMPLATE_FOLDER): Expand {
  const fileOf = (name: string) => path.join(folder, `${name}.json`);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'));
  const read = new Map(names.map((name) => [name, withParts(parse(fileOf(name)), folder)]));
  const compiled = new Map<TemplateName, Template>();
  return (name, data) => {
    const json = read.get(name);
    if (!json) throw new Error(`${fileOf(name)}: no such card template`);
    const template = compiled.get(name) ?? compile(fileOf(name), json);
    compiled.set(name, template);
    return templateSchema.parse(template.expand({ $root: data }));
  };
}

/** The template with each of its parts in place, whose `${name}` are what the template says of them. */
function withParts(template: object, folder: string): object {
  const filled = JSON.stringify(template, (_key, value: unknown) => {
    const named = partSchema.safeParse(value);
    if (!named.success) return value;
    const { $part: name, ...said } = named.data;
    return parse(path.join(folder, PARTS_FOLDER, `${name}.json`), said);
  });
  return z.looseObject({}).parse(JSON.parse(filled));
}

function parse(file: string, said: Readonly<Record<string, string>> = {}): object {
  try {
    const text = Object.entries(said).reduce(
      (json, [name, value]) => json.replaceAll(`\${${name}}`, () => JSON.stringify(value).slice(1, -1)),
      readFileSync(file, 'utf8'),
    );
    return z.looseObject({}).parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${file}: not a card template in JSON`, { cause: error });
  }
}

function compile(file: string, json: object): Template {
  try {
    return new Template(json);
  } catch (error) {
    throw new Error(`${file}: an expression that cannot be read`, { cause: error });
  }
}
