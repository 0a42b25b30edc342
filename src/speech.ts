import { z } from 'zod';

/** Somebody of the Playground's configuration. */
export type Person = { id: string; name: string; aadObjectId: string };

/** Who talks to the bot in the Playground, and in which language their Teams is. */
export type Speaker = { person: Person; locale: string };

const activity = z.looseObject({
  from: z.looseObject({ id: z.string() }),
  entities: z.array(z.looseObject({ type: z.string().optional() })).optional(),
});

/**
 * An activity of the Playground as it would be if `speaker` had sent it: the Playground has one person, whose Teams is
 * always in English. What is not from `owner`, that person, stays as it is.
 */
export function spokenBy(json: unknown, speaker: Speaker, owner: string): unknown {
  const { data } = activity.safeParse(json);
  if (data?.from.id !== owner) return json;
  const { person, locale } = speaker;
  const { entities } = data;
  return {
    ...data,
    from: { ...data.from, ...person },
    locale,
    ...(entities && {
      entities: entities.map((entity) => (entity.type === 'clientInfo' ? { ...entity, locale } : entity)),
    }),
  };
}
