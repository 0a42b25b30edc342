import { z } from 'zod';

const place = z.object({ id: z.string(), name: z.string() });

const reply = z.object({
  config: z.object({
    bot: place,
    currentUser: place,
    personalChat: place,
    groupChats: z.tuple([place]),
    teams: z.tuple([z.object({ channels: z.tuple([place, place]) })]),
  }),
});

type Place = z.infer<typeof place>;

/** Who and what there is in the Playground, from its configuration file. */
export type Setting = {
  bot: Place;
  user: Place;
  personalChat: Place;
  groupChat: Place;
  general: Place;
  channel: Place;
};

/** @param playground its address, such as `http://localhost:50123` */
export async function fetchSetting(playground: string): Promise<Setting> {
  const response = await fetch(new URL('/_internal/v1/testConfig', playground));
  const { config } = reply.parse(await response.json());
  const [general, channel] = config.teams[0].channels;
  return {
    bot: config.bot,
    user: config.currentUser,
    personalChat: config.personalChat,
    groupChat: config.groupChats[0],
    general,
    channel,
  };
}
