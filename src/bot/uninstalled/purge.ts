import { z } from 'zod';
import { person, place } from '../../boards/board/board';
import { digest, placeKey } from '../../boards/board/keys';
import { deleteBoard } from '../../boards/keeping/deleteBoard';
import type { BoardService } from '../../boards/keeping/service';
import { hereOf, templatesKey } from '../../boards/templates/templateHome';
import type { DocumentStore } from '../../store/ports/documents';
import type { JobQueue } from '../../store/ports/jobs';
import { createTeamChannels } from '../../team/channels';
import { QUESTIONS_PREFIX } from '../../team/questions';
import { DIGEST_JOB } from '../../team/teamJobs';
import { keyOfConversation, keyOfUser } from '../state/stateKey';

/** A place that the app was removed from. `id` is that of the team, or of the conversation. */
export const leftPlace = z.object({
  kind: z.enum(['team', 'chat', 'personal']),
  id: z.string(),
  client: z.string(),
  /** Whose personal chat it is; null for other places. */
  person: z.string().nullable(),
  /** Ids of the channels of the team that are known. */
  channels: z.array(z.string()),
  /** When the app was removed, in epoch milliseconds. */
  at: z.number(),
});
export type LeftPlace = z.infer<typeof leftPlace>;

export type PurgeParts = { documents: DocumentStore; jobs: JobQueue; service: BoardService };

const placed = z.object({ place });
const draft = z.object({ asker: person, from: place });

/**
 * Deletes what belongs to a place: boards and their templates, questions to the team there, and what is kept of its
 * conversations.
 */
export async function purge(left: LeftPlace, { documents, jobs, service }: PurgeParts): Promise<void> {
  const isThere = (given: z.infer<typeof place>) =>
    left.kind === 'team' ? given.team === left.id : placeKey(given) === left.id;
  const channels = new Set([left.id, ...left.channels]);

  for await (const stored of service.all()) {
    if (!isThere(stored.board.place)) continue;
    channels.add(placeKey(stored.board.place));
    await deleteBoard(documents, jobs, stored);
  }
  for await (const { key, value } of documents.list(QUESTIONS_PREFIX)) {
    const question = placed.safeParse(value).data;
    if (question && isThere(question.place)) await documents.delete(key);
  }
  const teamChannels = createTeamChannels(documents);
  for (const { scope, place: chosen } of await teamChannels.all())
    if (isThere(chosen)) await teamChannels.drop(scope);
  for (const channel of channels) await purgeConversation(channel, left.client, documents);
  await documents.delete(`homes/${left.kind === 'team' ? 'team' : 'chat'}/${digest(left.id)}`);
  if (left.person !== null) await purgePerson(left.person, left, { documents, jobs });
}

/** Every thread of a channel has a document of its own. */
async function purgeConversation(id: string, client: string, documents: DocumentStore): Promise<void> {
  const own = keyOfConversation(client, id);
  await documents.delete(`board-language/place/${digest(id)}`);
  await documents.delete(templatesKey(hereOf({ conversation: id, channel: null })));
  for await (const { key } of documents.list(own))
    if (key === own || key.startsWith(`${own};`)) await documents.delete(key);
}

/** What somebody leaves who has no personal chat with the bot any more. */
async function purgePerson(
  id: string,
  { client, id: chat }: LeftPlace,
  { documents, jobs }: Pick<PurgeParts, 'documents' | 'jobs'>,
): Promise<void> {
  for await (const { key, value } of documents.list('team/drafts/')) {
    const known = draft.safeParse(value).data;
    if (known?.asker.id === id && known.from.conversation === chat) await documents.delete(key);
  }
  // In this order: a digest that is just being sent schedules the next one, which then finds nobody to read it.
  await documents.delete(`team/digest-readers/${digest(id)}`);
  await jobs.cancel(`${DIGEST_JOB}/${digest(id)}`);
  await documents.delete(`people/known/${digest(id)}`);
  await documents.delete(`board-language/person/${digest(id)}`);
  await documents.delete(keyOfUser(client, id));
}
