import { placeKey } from '../../boards/board/keys';
import { cardsJob, isLagging, postingJob } from '../../boards/keeping/boardJobs';
import type { BoardService } from '../../boards/keeping/service';
import type { Locale } from '../../playbook/locale';
import type { JobQueue } from '../../store/ports/jobs';
import type { Incoming, Turn, Where } from '../turn/turn';
import type { HomeNews, Homes } from './homes';
import { installationIn } from './installation';
import type { People } from './people';

/** Records what activities reveal: where the app is installed, the names of channels, who writes and from where. */
export type InstallationTracker = {
  /** For an installation, or a change of a team or chat. */
  event(incoming: Incoming): Promise<void>;
  /** For a person who writes or presses something. */
  person(turn: Pick<Turn, 'where' | 'person' | 'trace'>, locale: Locale): Promise<void>;
};

export type TrackerParts = {
  homes: Homes;
  people: People;
  service: BoardService;
  jobs: JobQueue;
  now: () => number;
};

export function createInstallationTracker({
  homes,
  people,
  service,
  jobs,
  now,
}: TrackerParts): InstallationTracker {
  /**
   * Schedules the work that was left undone while the app was not installed. Compares team ids, because no list of a
   * team's channels is guaranteed to be complete.
   */
  const catchUp = async ({ place }: Where, turns: readonly string[]): Promise<void> => {
    for await (const stored of service.all()) {
      const { board, cards } = stored;
      const isThere = place.team !== null && board.place.team === place.team;
      if (!isThere && placeKey(board.place) !== placeKey(place)) continue;
      if (isLagging(stored)) await jobs.schedule({ ...cardsJob(board, now()), turns });
      if (cards.length === 0) await jobs.schedule({ ...postingJob(board, now()), due: now(), turns });
    }
  };

  return {
    async event(incoming) {
      const news = newsOf(incoming);
      if (!news) return;
      await homes.tell(news);
      if (news.kind === 'added') await catchUp(news.where, [incoming.turn.trace]);
    },
    async person({ where, person, trace }, locale) {
      const { place, client, bot } = where;
      const { conversation, serviceUrl, tenant, kind } = place;
      // Outside of Teams a board can also be in a personal chat, and the bot needs its record to write there later.
      const isHome = kind !== 'personal' || client !== 'msteams';
      const isChat = kind === 'personal' && serviceUrl !== null;
      const chat = isChat ? { conversation, serviceUrl, tenant, client, bot } : null;
      // Both compare with what is stored: another process may have heard from another place since.
      const [wasRefused] = await Promise.all([
        isHome ? homes.seen(where) : false,
        people.keep({ ...person, locale, chat }),
      ]);
      // A message from a place that had refused the bot shows that the bot is installed again.
      if (wasRefused) await catchUp(where, [trace]);
    },
  };
}

function newsOf(incoming: Incoming): HomeNews | undefined {
  const { where } = incoming.turn;
  if (where.place.kind === 'personal') return undefined;
  const installation = installationIn(incoming);
  if (installation) return { kind: installation, where };
  switch (where.event) {
    case 'channelCreated':
    case 'channelRenamed':
    case 'channelRestored':
    case 'channelShared':
      return { kind: 'channel', where };
    case 'channelDeleted':
    case 'channelUnShared':
      return { kind: 'channel-gone', where };
    case 'teamRenamed':
    case 'teamRestored':
    case 'teamUnarchived':
      return { kind: 'seen', where: { ...where, channel: null } };
    default:
      return undefined;
  }
}
