import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { copyContent } from './copies';
import { measureAlone } from './measureAlone';
import { measureAgents } from './measures/agents';
import { measureBoards } from './measures/boards';
import { measureCrowds } from './measures/crowds';
import { measureHostilePages } from './measures/hostilePages';
import { measureInstances } from './measures/instances';
import { measureRereading } from './measures/rereading';
import { measureTurns } from './measures/turns';
import { readQuestions } from './questions';
import { reportRanking } from './ranking/rankingReport';
import {
  agentRows,
  answerRows,
  boardRows,
  crowdRows,
  hostileRows,
  instanceRows,
  loadingRows,
  type Row,
  rereadingRows,
  rowText,
  turnRows,
} from './rows';

const SAMPLES = '../shared/playbook/pages';
const COPIES = 10;

const contentDir = existsSync(SAMPLES) ? SAMPLES : 'content';
const questions = readQuestions('../shared/eval/questions.jsonl');
const asked = questions.length > 0 ? questions : readQuestions('tests/ranking');

type Measured = { figures: unknown; rows: Row[] };

/** What is measured, in this order; each can be asked for alone. */
const parts: Record<string, () => Measured | Promise<Measured>> = {
  loading: () => {
    const figures = measureAlone('loading', contentDir, 9);
    return { figures, rows: loadingRows('×1', figures) };
  },
  rereading: async () => {
    const figures = await measureRereading(contentDir, 9);
    return { figures, rows: rereadingRows(figures) };
  },
  copies: () => {
    const copies = copyContent(contentDir, COPIES);
    try {
      const loading = measureAlone('loading', copies.path, 2);
      const answers = measureAlone('answers', copies.path, 10);
      const rows = [
        ...loadingRows(`×${COPIES}`, loading),
        ...answerRows(`×${COPIES}`, answers, { atMost: 15 }),
      ];
      return { figures: { loading, answers }, rows };
    } finally {
      copies.remove();
    }
  },
  answers: () => {
    const figures = measureAlone('answers', contentDir, 25);
    return { figures, rows: answerRows('×1', figures, { atMost: 5 }) };
  },
  agents: async () => {
    const figures = await measureAgents(contentDir, asked);
    return { figures, rows: agentRows(figures) };
  },
  ranking: async () => ({ figures: await reportRanking(), rows: [] }),
  turns: async () => {
    const figures = await measureTurns(contentDir, questions);
    return { figures, rows: turnRows(figures) };
  },
  instances: async () => {
    const figures = await measureInstances(contentDir, asked);
    return { figures, rows: figures.flatMap(instanceRows) };
  },
  boards: async () => {
    const figures = await measureBoards(contentDir);
    return { figures, rows: boardRows(figures) };
  },
  crowds: async () => {
    const figures = await measureCrowds();
    return { figures, rows: crowdRows(figures) };
  },
  hostile: async () => {
    const figures = await measureHostilePages();
    return { figures, rows: hostileRows(figures) };
  },
};

/** Prints each part as soon as it is measured; one that fails is named and does not take the others along. */
async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const unknown = positionals.filter((name) => !(name in parts));
  if (unknown.length > 0)
    throw new Error(
      `Not a part of the bench: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`,
    );
  process.stdout.write(`content: ${contentDir}, questions: ${questions.length}\n`);
  const results: Record<string, unknown> = { contentDir, node: process.version };
  let missed = 0;
  for (const [name, measure] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    try {
      const { figures, rows } = await measure();
      results[name] = figures;
      missed += rows.filter((row) => row.missed).length;
      process.stdout.write(rows.map((row) => `${rowText(row)}\n`).join(''));
    } catch (error) {
      process.exitCode = 1;
      process.stderr.write(`${name} failed: ${error instanceof Error ? error.stack : String(error)}\n`);
    }
    writeFileSync('bench-results.json', `${JSON.stringify(results, null, 2)}\n`);
  }
  process.stdout.write(`\n${missed} figures miss their aim\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
