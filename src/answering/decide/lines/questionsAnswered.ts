import type { Line } from '../../../playbook/lines';
import { type Inline, inlineText } from '../../../playbook/text';

/** The numbers of a line that asks and of the line that answers it. */
export type Answered = { question: number; answer: number };

/** Characters at the end of a line, for a quotation mark or a bracket may follow the question mark. */
const END = 3;
/** In characters: "Question:", "質問:". */
const LONGEST_LABEL = 16;
/** The answer goes on with so many more lines at most. */
const MOST_MORE = 30;

const known = new WeakMap<readonly Line[], ReadonlyMap<number, Answered>>();

/**
 * The questions that a page asks and answers itself, by the number of each line that is part of one: "Is it …?" and the
 * line after it, or lines with a bold label in turn, "**Q:** …" and "**A:** …", whatever the language calls them.
 */
export function questionsAnswered(lines: readonly Line[]): ReadonlyMap<number, Answered> {
  const before = known.get(lines);
  if (before) return before;
  const found = new Map<number, Answered>();
  const roles = labelledRoles(lines);
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (!next) return;
    const labelled = roles.get(at) === 'question' && roles.get(at + 1) === 'answer';
    const isNext = isParagraph(line) && isParagraph(next) && line.heading === next.heading;
    const unlabelled = roles.size === 0 && isNext && asks(line.text) && !asks(next.text);
    if (!labelled && !unlabelled) return;
    const pair = { question: at, answer: at + 1 };
    found.set(at, pair);
    found.set(at + 1, pair);
    if (!labelled) return;
    // What an answer goes on with, until the next label or heading.
    for (let more = at + 2; more < Math.min(lines.length, at + MOST_MORE); more += 1) {
      if (roles.has(more) || lines[more]?.heading !== line.heading) break;
      found.set(more, pair);
    }
  });
  known.set(lines, found);
  return found;
}

/** Which lines ask and which answer, by labels: the first asks, and one that is new is the other of the two. */
function labelledRoles(lines: readonly Line[]): Map<number, 'question' | 'answer'> {
  const labels = lines.map(labelOf);
  const roles = new Map<number, 'question' | 'answer'>();
  const roleOf = new Map<string, 'question' | 'answer'>();
  let last: 'question' | 'answer' = 'answer';
  labels.forEach((label, at) => {
    if (label === undefined) return;
    const role = roleOf.get(label) ?? (last === 'answer' ? 'question' : 'answer');
    roleOf.set(label, role);
    last = role;
    roles.set(at, role);
  });
  // Labels such as "Purpose:" or "Note:" ask nothing: questions and answers come in turn, and more than once.
  const inTurn = [...roles.values()].every((role, at) => (role === 'question') === (at % 2 === 0));
  return inTurn &&
    roles.size >= 4 &&
    lines.some((line, at) => roles.get(at) === 'question' && asks(line.text))
    ? roles
    : new Map();
}

/** Questions in a list are mostly there to be asked of somebody else. */
function isParagraph({ block, depth }: Line): boolean {
  return depth === 0 && block.kind === 'paragraph';
}

function labelOf({ block }: Line): string | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const [first] = block.inlines;
  if (first?.kind !== 'text' || !first.bold || !block.inlines.some(isPlain)) return undefined;
  const label = first.text.trim();
  return label.length <= LONGEST_LABEL && (label.endsWith(':') || label.endsWith('：')) ? label : undefined;
}

function isPlain(inline: Inline): boolean {
  return inline.kind === 'text' && !inline.bold && inlineText([inline]).trim() !== '';
}

/** Whether a line is a question, as pages ask what they answer in the next one. */
function asks(text: string): boolean {
  const end = text.trimEnd().slice(-END);
  return end.includes('?') || end.includes('？');
}
