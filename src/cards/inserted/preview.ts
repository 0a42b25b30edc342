import type { Answer, Reply } from '../../answering/answer';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import { inlineText } from '../../playbook/text';
import { summaryOf } from '../rows/pagePlace';
import { requirementLabel } from '../rows/taskRow';
import { topicTitle } from '../rows/topicTitle';
import { shortened } from '../text/shortened';

/** A result in a list of what can be inserted: plain text, cut to what clients show. */
export type Preview = { title: string; text: string };

const LONGEST_TITLE = 120;
const LONGEST_TEXT = 200;

/** The preview of an answer about one page, a part of it, or a task; undefined for any other. */
export function previewOf({ answer, topic }: Reply, phrases: Phrases): Preview | undefined {
  if (topic === null) return undefined;
  const preview = answer.kind === 'task' ? ofTask(answer, phrases) : ofPage(answer, topic, phrases);
  return (
    preview && {
      title: shortened(preview.title, LONGEST_TITLE),
      text: shortened(preview.text, LONGEST_TEXT),
    }
  );
}

function ofTask(
  { definitions: [first] }: Extract<Answer, { kind: 'task' }>,
  phrases: Phrases,
): Preview | undefined {
  if (!first) return undefined;
  const { task, page } = first;
  const marks = [requirementLabel(task.requirement, phrases), task.role?.label ?? '', page.title];
  return { title: `${task.id} ${inlineText(task.name)}`, text: joined(marks) };
}

/** A part of a page is named before the page. */
function ofPage(answer: Answer, topic: Topic, phrases: Phrases): Preview | undefined {
  const source = 'source' in answer ? answer.source : null;
  if (!source) return undefined;
  const { page, fallback } = source;
  const language = fallback === null ? '' : phrases.languageHere(fallback);
  const isWhole = topic.kind === 'page' || topic.kind === 'phase';
  const title = isWhole ? page.title : summaryOf(topicTitle(topic, phrases), page, phrases);
  return { title, text: joined([page.phase?.label ?? '', language]) };
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
