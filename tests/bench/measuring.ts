import type { Figures } from './measureAlone';
import { measureAnswers } from './measures/answers';
import { measureLoading } from './measures/loading';
import { readQuestions } from './questions';

/** What `measureAlone` runs: prints the figures of one measurement as JSON. */
async function main([what, contentDir = '', rounds = '']: string[]): Promise<void> {
  const figures: Figures[keyof Figures] =
    what === 'answers'
      ? await measureAnswers(contentDir, readQuestions('../shared/eval/questions.jsonl'), Number(rounds))
      : await measureLoading(contentDir, Number(rounds));
  process.stdout.write(JSON.stringify(figures));
}

void main(process.argv.slice(2));
