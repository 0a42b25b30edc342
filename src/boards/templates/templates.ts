import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { DocumentStore } from '../../store/ports/documents';
import { updateDocument } from '../../store/ports/updateDocument';
import { type Person, person } from '../board/board';
import { MAX_TEMPLATE_LENGTH, MAX_TEMPLATES } from '../board/limits';
import { named } from '../board/named';
import { type Refused, refused } from '../board/refusal';
import { typedText } from '../board/typedText';
import { type Blueprint, blueprint } from './blueprint';
import { type TemplateHome, templatesKey } from './templateHome';

const template = z.object({ id: z.string(), name: z.string(), by: person, at: z.number(), blueprint });
/** A board to post again, under a name. `at` is in epoch milliseconds. */
export type Template = z.infer<typeof template>;

/** Each entry is read by itself, so that one of a later version is kept and hides no other. */
export const templatesDocument = z.object({ templates: z.array(z.unknown()) });

export type TemplateSaved = { kind: 'saved'; template: Template } | Refused;

/** Templates of boards, one document for each home, so that their number and their names can be kept to at once. */
export type Templates = {
  /** By name, in the order of the alphabet. */
  of(home: TemplateHome): Promise<Template[]>;
  save(home: TemplateHome, name: string, what: Blueprint, by: Person): Promise<TemplateSaved>;
  rename(home: TemplateHome, id: string, name: string): Promise<TemplateSaved>;
  /** Whether it was there. */
  remove(home: TemplateHome, id: string): Promise<boolean>;
};

export function createTemplates(documents: DocumentStore, now: () => number): Templates {
  /** Decides on the newest list; `all` is what else the document has. */
  const change = async <T>(
    home: TemplateHome,
    decide: (known: Template[], all: readonly unknown[]) => { result: T; next: readonly unknown[] | null },
  ): Promise<T | undefined> => {
    let result: T | undefined;
    await updateDocument(documents, templatesKey(home), templatesDocument, (stored) => {
      const all = stored?.templates ?? [];
      const decided = decide(readableTemplates(all), all);
      result = decided.result;
      return decided.next === null ? stored : { templates: [...decided.next] };
    });
    return result;
  };

  return {
    async of(home) {
      const stored = templatesDocument.safeParse((await documents.read(templatesKey(home)))?.value).data;
      return readableTemplates(stored?.templates ?? []).sort((a, b) => a.name.localeCompare(b.name));
    },
    async save(home, typed, what, by) {
      const name = typedText(typed, 'name');
      if (name.kind === 'refused') return name;
      const made: Template = {
        id: randomBytes(8).toString('hex'),
        name: name.text,
        by: named(by),
        at: now(),
        blueprint: what,
      };
      if (JSON.stringify(made).length > MAX_TEMPLATE_LENGTH)
        return refused({ code: 'board_template_too_long' });
      const saved = await change<TemplateSaved>(home, (known, all) => {
        if (isTaken(known, name.text)) return { result: taken(name.text), next: null };
        if (all.length >= MAX_TEMPLATES)
          return { result: refused({ code: 'board_templates_full', limit: MAX_TEMPLATES }), next: null };
        return { result: { kind: 'saved', template: made }, next: [...all, made] };
      });
      return saved ?? refused({ code: 'board_template_gone' });
    },
    async rename(home, id, typed) {
      const name = typedText(typed, 'name');
      if (name.kind === 'refused') return name;
      const renamed = await change<TemplateSaved>(home, (known, all) => {
        const old = known.find((one) => one.id === id);
        if (!old) return { result: refused({ code: 'board_template_gone' }), next: null };
        const others = known.filter((one) => one.id !== id);
        if (isTaken(others, name.text)) return { result: taken(name.text), next: null };
        const made = { ...old, name: name.text };
        return {
          result: { kind: 'saved', template: made },
          next: all.map((one) => (idOf(one) === id ? made : one)),
        };
      });
      return renamed ?? refused({ code: 'board_template_gone' });
    },
    async remove(home, id) {
      const removed = await change<boolean>(home, (known, all) =>
        known.some((one) => one.id === id)
          ? { result: true, next: all.filter((one) => idOf(one) !== id) }
          : { result: false, next: null },
      );
      return removed ?? false;
    },
  };
}

/** Whether two names are the same to people. */
export function sameName(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { sensitivity: 'accent' }) === 0;
}

function isTaken(known: readonly Template[], name: string): boolean {
  return known.some((one) => sameName(one.name, name));
}

function taken(name: string): Refused {
  return refused({ code: 'board_template_taken', name });
}

/** Without what this version cannot read. */
export function readableTemplates(all: readonly unknown[]): Template[] {
  return all.flatMap((one) => template.safeParse(one).data ?? []);
}

function idOf(one: unknown): string | undefined {
  return z.object({ id: z.string() }).safeParse(one).data?.id;
}
