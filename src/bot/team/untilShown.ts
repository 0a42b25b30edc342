import { setTimeout as sleep } from 'node:timers/promises';
import type { TeamQuestion } from '../../team/question';
import type { TeamQuestions } from '../../team/questions';

/** Teams shows its own error if an invoke takes five seconds. */
const WAIT_MS = 1500;
const LOOK_MS = 50;

/**
 * Waits until the card of the channel shows the newest change, a while at most: its update takes away what whoever pressed
 * opens on the card after this, and what they have typed there.
 */
export async function untilShown(
  questions: Pick<TeamQuestions, 'load'>,
  { id, change }: TeamQuestion,
): Promise<void> {
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_MS) {
    const question = await questions.load(id);
    if (!question || question.cards.every((card) => card.change >= change)) return;
    await sleep(LOOK_MS, undefined, { ref: false });
  }
}
