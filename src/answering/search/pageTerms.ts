import type { PageId } from '../../playbook/page';
import type { LineTerms } from './lines/lineIndex';
import type { PageText, PassageRef } from './pageText';
import type { PassageTerms } from './passages';
import type { Field, Fields } from './terms/termIndex';
import type { TermReader } from './terms/termReader';

/** The passages of a page, whose terms are also added to `fields`, and their lines to `into`. A step has the terms of its tasks, too. */
export function readPassages(
  { page, passages }: PageText,
  at: number,
  terms: TermReader,
  fields: Fields,
  into: LineTerms[],
): PassageTerms[] {
  const ofSteps = new Map<string | null, PassageTerms>();
  const read = passages.map(({ ref, heading, lines }): PassageTerms => {
    const above = terms.distinct(heading);
    // Each term once: how often a passage repeats a word says little about it, and counting costs time.
    const all = new Set<number>();
    let length = 0;
    for (const [line, { heading: own, text }] of lines.entries()) {
      const said = terms.distinct(text);
      for (const term of said) all.add(term);
      length += text.length;
      const over = own.length > 0 ? [...above, ...terms.distinct(own)] : above;
      into.push({ page: at, ref, line, heading: over, terms: said, length: text.length });
    }
    const said = [...all];
    const field = fields[fieldOf(ref)];
    for (const term of said) field.push(term);
    const passage = { ref, heading: above, terms: said, length };
    if (ref.kind === 'step') ofSteps.set(page.steps[ref.index]?.heading ?? null, passage);
    return passage;
  });
  const withTasks = new Map<PassageTerms, Set<number>>();
  for (const { ref, terms: said } of read) {
    const step = ref.kind === 'task' ? ofSteps.get(page.tasks[ref.index]?.step ?? null) : undefined;
    if (!step) continue;
    const all = withTasks.get(step) ?? new Set(step.terms);
    withTasks.set(step, all);
    for (const term of said) all.add(term);
  }
  return read.map((passage) => {
    const all = withTasks.get(passage);
    return all ? { ...passage, terms: [...all] } : passage;
  });
}

/** By page: the texts of the links to it, each wording once, as tokens one after the other. */
export function namesInLinks(texts: readonly PageText[]): Map<PageId, string[]> {
  const names = new Map<PageId, Map<string, string[]>>();
  for (const { page, text } of texts.flatMap(({ leadsTo }) => leadsTo)) {
    const known = names.get(page) ?? new Map<string, string[]>();
    names.set(page, known.set(text.join(' '), text));
  }
  return new Map([...names].map(([page, wordings]) => [page, [...wordings.values()].flat()]));
}

function fieldOf({ kind }: PassageRef): Field {
  switch (kind) {
    case 'intro':
    case 'section':
    case 'step':
      return 'body';
    case 'task':
      return 'tasks';
    case 'link':
      return 'links';
  }
}
