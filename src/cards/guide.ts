/** A step of the guided dialog. `chosen`: the titles of what was chosen before, in order. */
export type GuideStep = {
  question: 'phase' | 'process' | 'topic';
  choices: readonly GuideChoice[];
  chosen: readonly string[];
};

/** `id` comes back as the `choice` of the card action. */
export type GuideChoice = { id: string; title: string };
