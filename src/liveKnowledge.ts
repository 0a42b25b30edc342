import { randomUUID } from 'node:crypto';
import { learnAnswering } from './answering/answering';
import { cachedAnswering } from './answering/cachedAnswering';
import type { Knowledge } from './bot/turn/knowledge';
import type { Logger } from './bot/turn/logger';
import { type Change, openLiveContent } from './content/live/liveContent';
import type { Problem } from './playbook/problem';

/** The playbook that questions are answered from, updated whenever its folder changes. */
export type LiveKnowledge = {
  current(): Knowledge;
  /** The problems of the newest reading, even if that reading is not served. */
  problems(): readonly Problem[];
  /** Why the newest reading is not served; null when it is served. */
  held(): string | null;
  reread(): Promise<void>;
  close(): Promise<void>;
};

/** A folder full of errors must not fill the log. */
const MOST_LOGGED = 10;

/**
 * `changed` is called whenever a newer playbook is served; `publishedAt` is the base address of the whole folder.
 * @throws ContentFolderError when the folder cannot be read or has no page.
 */
export async function openKnowledge(
  folder: string,
  logger: Logger,
  changed: () => void = () => {},
  publishedAt: string | null = null,
): Promise<LiveKnowledge> {
  let held: string | null = null;

  let start: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    start = resolve;
  });

  const take = async (change: Change): Promise<void> => {
    // A change may be seen while the first reading is still being indexed.
    await started;
    switch (change.kind) {
      case 'taken':
        try {
          answering = await answering.relearn(change.reading.playbook);
        } catch (error) {
          held = 'the changed content cannot be learned; the last good content stays';
          throw error;
        }
        knowledge = { playbook: change.reading.playbook, answering: cachedAnswering(answering) };
        problems = change.reading.problems;
        held = null;
        logger.info(
          { version: knowledge.playbook.version, problems: problems.length },
          'the content has changed',
        );
        changed();
        return;
      case 'held':
        problems = change.problems;
        held = `${counted(change.errors.length)}; the last good content stays`;
        logger.error(
          { count: change.errors.length, errors: change.errors.slice(0, MOST_LOGGED).map(lineOf) },
          'the changed content is not taken: it would lose pages',
        );
        return;
      case 'failed':
        held = 'the content folder cannot be read; the last good content stays';
        logger.error({ err: change.error }, 'the changed content is not taken: it cannot be read');
        return;
    }
  };
  const failed = (err: unknown) =>
    logger.error({ err, failure: randomUUID() }, 'following the content failed: it is tried again');
  const content = await openLiveContent(folder, take, failed, publishedAt);
  let answering = await learnAnswering(content.first.playbook).catch(async (error: unknown) => {
    start();
    await content.close();
    throw error;
  });
  let knowledge: Knowledge = { playbook: content.first.playbook, answering: cachedAnswering(answering) };
  let problems: readonly Problem[] = content.first.problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const first = errors.slice(0, MOST_LOGGED).map(lineOf);
    logger.warn(
      { errors: errors.length, first },
      'the content has errors: "playbook check" lists every problem',
    );
  }

  start();
  return {
    current: () => knowledge,
    problems: () => problems,
    held: () => held,
    reread: content.reread,
    close: content.close,
  };
}

function counted(errors: number): string {
  return errors === 1 ? '1 new error' : `${errors} new errors`;
}

function lineOf({ file, line, message, code }: Problem): string {
  return `${file}:${line}: ${message} [${code}]`;
}
