import type { Known } from '../ask/answerLines';
import type { Cards } from '../cards/cards';
import type { Texts } from '../i18n/texts';

/** What the MCP server answers from. */
export type McpParts = {
  /** The playbook as it is now. Called once for each request, so that one request sees one version. */
  knowledge: () => Known;
  cards: Cards;
  texts: Texts;
  /** Logs what should not have happened while `what` was done, and returns the id that it can be found by. */
  failed: (error: unknown, what: string) => string;
};
