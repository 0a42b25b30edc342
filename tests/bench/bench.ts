import { existsSync, writeFileSync } from 'node:fs';
import { measureAnswers } from './answers';
import { round } from './figures';
import { measureLoading } from './loading';
import { readQuestions } from './questions';
import { measureTurns } from './turns';

const SAMPLES = '../shared/playbook/pages';

/** One line of the table: what was measured, how much it was, and what is aimed at. */
type Row = { measure: string; value: string; aim: string };

async function main(): Promise<void> {
  const contentDir = existsSync(SAMPLES) ? SAMPLES : 'content';
  const questions = readQuestions('tests/ranking', '../shared/eval/questions.jsonl');
  const loading = await measureLoading(contentDir);
  const answers = await measureAnswers(contentDir, questions);
  const turns = await measureTurns(contentDir, questions);

  const rows: Row[] = [
    row('pages read', loading.pages),
    row('read all pages, ms', loading.readMs),
    row('index all languages, ms', loading.indexMs),
    row('MiniSearch alone on the same text, ms', loading.miniSearchMs),
    row('read + index / MiniSearch', loading.ratio, '≤ 3'),
    row('memory of playbook and index, MiB', loading.heapMiB),
    row('answer p50, ms', answers.p50Ms),
    row('answer p99, ms', answers.p99Ms, '≤ 5'),
    ...Object.entries(answers.perLocale).map(([locale, ms]) => row(`answer p50 ${locale}, ms`, ms)),
    row('turns a second, echo bot', turns.echoPerSecond),
    row('turns a second, this bot', turns.botPerSecond),
    row('this bot / echo bot', turns.ratio, '≥ 0.6'),
    row('process start to ready, ms', turns.botReadyMs),
  ];
  const width = Math.max(...rows.map(({ measure }) => measure.length));
  const lines = rows.map(
    ({ measure, value, aim }) => `${measure.padEnd(width)}  ${value.padStart(10)}  ${aim}`,
  );
  process.stdout.write(`content: ${contentDir}, questions: ${questions.length}\n${lines.join('\n')}\n`);
  const results = { contentDir, node: process.version, loading, answers, turns };
  writeFileSync('bench-results.json', `${JSON.stringify(results, null, 2)}\n`);
}

function row(measure: string, value: number, aim = ''): Row {
  return { measure, value: String(round(value)), aim };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
