import { Console } from 'node:console';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createCards } from '../../cards/cards';
import { createTexts } from '../../i18n/texts';
import { type LiveKnowledge, openKnowledge } from '../../liveKnowledge';
import { serveOverStdio } from '../../mcp/stdio/serveOverStdio';
import { createLogger } from '../../server/log/logger';
import { readLogLevel, readPlaybookUrl } from '../../settings/config';
import type { Command } from '../command/command';
import { CONTENT_HELP, CONTENT_OPTIONS } from '../command/contentOptions';

export const mcpCommand: Command = {
  name: 'mcp',
  usage:
    'mcp [--content DIR]   serve the playbook to agents and editors by the Model Context Protocol, over stdio',
  options: { '--content DIR': CONTENT_HELP['--content DIR'] },
  examples: ['mcp --content content'],
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { content: CONTENT_OPTIONS.content } });
    // Whatever a library prints: stdout is for the protocol alone.
    globalThis.console = new Console(process.stderr, process.stderr);
    const logger = createLogger(readLogLevel(), process.stderr);
    const pages = { changed: () => {} };
    const opening = openKnowledge(values.content, logger, () => pages.changed(), readPlaybookUrl());
    let knowledge: LiveKnowledge | undefined;
    const ready = opening.then(
      (opened) => {
        knowledge = opened;
      },
      // Thrown below.
      () => new Promise<never>(() => {}),
    );
    const texts = createTexts();
    const parts = {
      knowledge: () => {
        if (!knowledge) throw new Error('A request was let through before the playbook was loaded');
        return knowledge.current();
      },
      cards: createCards(texts),
      texts,
      failed: (err: unknown, what: string) => {
        const failure = randomUUID();
        logger.error({ err, failure, what }, 'a request failed');
        return failure;
      },
    };
    const streams = { input: process.stdin, output: process.stdout, ready };
    const server = serveOverStdio(parts, streams, (err) =>
      logger.warn({ err }, 'a message could not be read'),
    );
    pages.changed = server.pagesChanged;
    const { current, close } = await opening.catch(async (error: unknown) => {
      server.end();
      throw error;
    });
    logger.info({ content: values.content, version: current().playbook.version }, 'serving over stdio');
    await server.ended;
    await close();
    return 0;
  },
};
