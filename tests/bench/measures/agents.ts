import path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { createAnswerLines, loadPlaybook } from '../built';
import { quantile } from '../figures';
import type { BenchQuestion } from '../questions';

/** In milliseconds, of one question after the other: the answer as `playbook ask` has it, and by MCP over stdio. */
export type AgentFigures = {
  questions: number;
  directP50Ms: number;
  directP99Ms: number;
  mcpP50Ms: number;
  mcpP99Ms: number;
};

const MAIN = path.join(__dirname, '../../../dist/cli/main.js');
/** Of the questions, until V8 has compiled what is called often. */
const WARM_UP = 0.3;

/** Each question is asked once, for a process remembers its answers. */
export async function measureAgents(
  contentDir: string,
  questions: readonly BenchQuestion[],
): Promise<AgentFigures> {
  const { playbook } = await loadPlaybook(contentDir);
  const answer = createAnswerLines(playbook);
  const direct = await timesOf(questions, async (question) => {
    answer({ id: null, ...question });
  });
  const client = new Client({ name: 'bench', version: '1' });
  const args = [MAIN, 'mcp', '--content', contentDir];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
  const known = new Set([...playbook.pages.values()].flatMap((pages) => [...pages.keys()]));
  const mcp = await timesOf(questions, async ({ text, locale, page }) => {
    const about = page !== null && known.has(page) ? { page } : {};
    await client.callTool({ name: 'ask', arguments: { question: text, locale, ...about } });
  });
  await client.close();
  return {
    questions: direct.length,
    directP50Ms: quantile(direct, 0.5),
    directP99Ms: quantile(direct, 0.99),
    mcpP50Ms: quantile(mcp, 0.5),
    mcpP99Ms: quantile(mcp, 0.99),
  };
}

async function timesOf(
  questions: readonly BenchQuestion[],
  ask: (question: BenchQuestion) => Promise<void>,
): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    await ask(question);
    times.push(performance.now() - started);
  }
  return times.slice(Math.floor(questions.length * WARM_UP));
}
