/** A step of the guided dialog. `chosen`: the titles of what was chosen before, in order. */
export type GuideStep = {
  question: 'phase' | 'process' | 'topic' | 'step';
  choices: readonly GuideChoice[];
  chosen: readonly string[];
  /** The choice that leads one step back; left out at the start. */
  back?: string;
};

/** `id` comes back as the `choice` of the card action. */
export type GuideChoice = { id: string; title: string };

/** The way back to the guide from an answer: the choice that leads there, and what was chosen before. */
export type GuideWay = { choice: string; chosen: readonly string[] };
