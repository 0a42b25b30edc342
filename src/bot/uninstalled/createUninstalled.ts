import { digest } from '../../boards/board/keys';
import type { JobHandler, JobRequest } from '../../store/ports/jobs';
import type { Homes } from '../directory/homes';
import { installationIn } from '../directory/installation';
import type { Logger } from '../turn/logger';
import type { Incoming, Where } from '../turn/turn';
import { type LeftPlace, leftPlace, type PurgeParts, purge } from './purge';

/** The kind of the jobs that delete what belongs to a place without the app. The only subject is the hash of the place. */
const UNINSTALLED_JOB = 'uninstalled';
const DAY = 86_400_000;

export type UninstalledParts = PurgeParts & {
  homes: Pick<Homes, 'of'>;
  /** How long what belongs to a place is kept after the app was removed; 0: not at all. */
  days: number;
  logger: Logger;
  /** Epoch milliseconds. */
  now: () => number;
};

/** Deletes what belongs to a chat or team some days after the app was removed, unless it is added again. */
export type Uninstalled = {
  event(incoming: Incoming): Promise<void>;
  handlers: ReadonlyMap<string, JobHandler>;
};

export function createUninstalled(parts: UninstalledParts): Uninstalled {
  const { documents, jobs, homes, days, logger, now } = parts;

  const left = async ({ turn: { where, person } }: Incoming): Promise<void> => {
    const { client, place } = where;
    const isPersonal = place.kind === 'personal';
    const record: LeftPlace = {
      kind: place.kind === 'channel' ? 'team' : place.kind,
      id: idOf(where),
      client,
      person: isPersonal && person.id !== '' ? person.id : null,
      channels: ((await homes.of(place))?.channels ?? []).map(({ id }) => id),
      at: now(),
    };
    await documents.write(keyOf(where), record, 'any');
    await jobs.schedule(job(where, now() + days * DAY));
  };

  /** Whoever writes from a place shows that the app is there, though no event may have said so. */
  const isThereAgain = async ({ kind, id }: LeftPlace): Promise<boolean> => {
    if (kind === 'personal') return false;
    const isTeam = kind === 'team';
    const place = {
      conversation: id,
      team: isTeam ? id : null,
      channel: null,
      tenant: null,
      serviceUrl: null,
    };
    return (await homes.of({ ...place, kind: isTeam ? 'channel' : 'chat' }))?.installed === true;
  };

  const run: JobHandler = async ({ subjects }) => {
    for (const mark of subjects) {
      const key = `${PREFIX}${mark}`;
      const record = leftPlace.safeParse((await documents.read(key))?.value).data;
      // It was added again, or removed anew and has a job for that.
      if (!record || record.at + days * DAY > now()) continue;
      if (await isThereAgain(record)) {
        await documents.delete(key);
        continue;
      }
      await purge(record, parts);
      await documents.delete(key);
      logger.info({ place: record.kind }, 'what belonged to a place without the app was deleted');
    }
    return { kind: 'done' };
  };

  return {
    async event(incoming) {
      const { where } = incoming.turn;
      switch (installationIn(incoming)) {
        case 'removed':
          return left(incoming);
        case 'added':
          await documents.delete(keyOf(where));
          return jobs.cancel(job(where, 0).key);
        case undefined:
          // News of a place are a sign that the app is there.
          if (where.event !== null && (await documents.read(keyOf(where))))
            await documents.delete(keyOf(where));
          return undefined;
      }
    },
    handlers: new Map([[UNINSTALLED_JOB, run]]),
  };
}

const PREFIX = 'uninstalled/';

function job(where: Where, due: number): JobRequest {
  const mark = markOf(where);
  const key = `${UNINSTALLED_JOB}/${mark}`;
  return { key, kind: UNINSTALLED_JOB, group: key, due, subjects: [mark], ifWaiting: 'replace' };
}

function keyOf(where: Where): string {
  return `${PREFIX}${markOf(where)}`;
}

function markOf(where: Where): string {
  return digest(`${where.client} ${idOf(where)}`);
}

function idOf({ place }: Where): string {
  return place.kind === 'channel' ? (place.team ?? place.channel ?? place.conversation) : place.conversation;
}
