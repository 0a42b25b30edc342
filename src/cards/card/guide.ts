/** A step of the guide. `here`: the choice that leads to it; `chosen`: the titles of the earlier choices, in order. */
export type GuideStep = {
  question: 'phase' | 'process' | 'topic' | 'step';
  here: string;
  choices: readonly GuideChoice[];
  chosen: readonly string[];
  /** The choice that goes one step back; missing at the start. */
  back?: string;
};

/** `id` comes back as the `choice` of the card action. */
export type GuideChoice = { id: string; title: string };

/** The way from an answer back to the guide: the choice that leads there, and the earlier choices. */
export type GuideWay = { choice: string; chosen: readonly string[] };
