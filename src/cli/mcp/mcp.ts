import { Console } from 'node:console';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createCards } from '../../cards/cards';
import { readLogLevel } from '../../config';
import { createTexts } from '../../i18n/texts';
import { openKnowledge } from '../../liveKnowledge';
import { serveOverStdio } from '../../mcp/stdio/serveOverStdio';
import { createLogger } from '../../server/logger';
import type { Command } from '../command/command';
import { CONTENT_OPTIONS } from '../command/contentOptions';

export const mcpCommand: Command = {
  name: 'mcp',
  usage:
    'mcp [--content DIR]   serve the playbook to agents and editors by the Model Context Protocol, over stdio',
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { content: CONTENT_OPTIONS.content } });
    // Whatever a library prints: stdout is for the protocol alone.
    globalThis.console = new Console(process.stderr, process.stderr);
    const logger = createLogger(readLogLevel(), process.stderr);
    const pages = { changed: () => {} };
    const knowledge = await openKnowledge(values.content, logger, () => pages.changed());
    const texts = createTexts();
    const parts = {
      knowledge: knowledge.current,
      cards: createCards(texts),
      texts,
      failed: (err: unknown, what: string) => {
        const failure = randomUUID();
        logger.error({ err, failure, what }, 'a request failed');
        return failure;
      },
    };
    const server = serveOverStdio(parts, { input: process.stdin, output: process.stdout }, (err) =>
      logger.warn({ err }, 'a message could not be read'),
    );
    pages.changed = server.pagesChanged;
    logger.info(
      { content: values.content, version: knowledge.current().playbook.version },
      'serving over stdio',
    );
    await server.ended;
    await knowledge.close();
    return 0;
  },
};
