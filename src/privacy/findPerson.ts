import { z } from 'zod';
import { digest } from '../boards/board/keys';
import type { DocumentStore, ListedDocument } from '../store/ports/documents';
import type { Traces } from './traces';
import { isFields } from './withoutPerson';

const place = z.object({ kind: z.string(), conversation: z.string() });
/** Which documents tell what of a person is in docs/privacy.md. */
const known = z.object({
  id: z.string(),
  directoryId: z.string().nullish(),
  chat: z.object({ conversation: z.string(), client: z.string() }).nullish(),
});
const reader = z.object({
  person: z.object({ id: z.string() }),
  directoryId: z.string().nullish(),
  from: place.optional(),
});
const asked = z.object({ asker: z.object({ id: z.string() }), from: place, client: z.string() });
const userState = z.object({ directoryId: z.string() });
const chatState = z.object({ person: z.string() });

const USUAL_CLIENT = 'msteams';

/**
 * All by which somebody can be found; nothing if the id is nobody's, whatever else it may be the name of.
 * @param given the object id in the directory, or the id on a channel
 */
export async function findPerson(documents: DocumentStore, given: string): Promise<Traces> {
  const traces: Search = {
    given,
    ids: new Set(),
    directoryIds: new Set(),
    names: new Set(),
    chats: new Map(),
  };
  // An id leads to the other, on another channel it leads to further ones, and only with all of them chats can be told.
  for (let before = -1; before !== sizeOf(traces); ) {
    before = sizeOf(traces);
    for await (const document of documents.list('')) learn(document, traces);
  }
  const { ids, directoryIds, names, chats } = traces;
  return { ids, directoryIds, names, chats };
}

type Search = Traces & { given: string };

function sizeOf({ ids, directoryIds, names, chats }: Traces): number {
  return ids.size + directoryIds.size + names.size + chats.size;
}

function learn({ key, value }: ListedDocument, traces: Search): void {
  learnNames(value, traces);
  const [room, kind, client = USUAL_CLIENT, last = ''] = key.split('/');
  switch (`${room}/${kind}`) {
    case 'people/known': {
      const person = known.safeParse(value).data;
      if (person && isSame(person.id, person.directoryId, traces) && person.chat)
        traces.chats.set(person.chat.conversation, person.chat.client);
      return;
    }
    case 'state/users': {
      const state = userState.safeParse(value).data;
      if (last !== '' && !last.startsWith('#')) isSame(last, state?.directoryId, traces);
      return;
    }
    case 'state/conversations': {
      const owner = chatState.safeParse(value).data?.person;
      if (owner !== undefined && [...traces.ids].some((id) => digest(id) === owner) && !last.startsWith('#'))
        traces.chats.set(last, client);
      return;
    }
    case 'team/digest-readers': {
      const found = reader.safeParse(value).data;
      if (found && isSame(found.person.id, found.directoryId, traces) && found.from?.kind === 'personal')
        traces.chats.set(found.from.conversation, USUAL_CLIENT);
      return;
    }
    case 'team/questions':
    case 'team/drafts': {
      const found = asked.safeParse(value).data;
      if (found && traces.ids.has(found.asker.id) && found.from.kind === 'personal')
        traces.chats.set(found.from.conversation, found.client);
      return;
    }
    default:
      return;
  }
}

/** Whether these ids are the person's; if so, both are theirs. */
function isSame(id: string, directoryId: string | null | undefined, search: Search): boolean {
  const { given, ids, directoryIds } = search;
  const inDirectory = directoryId?.toLowerCase();
  const isTheirs =
    id === given ||
    ids.has(id) ||
    (inDirectory !== undefined && (inDirectory === given.toLowerCase() || directoryIds.has(inDirectory)));
  if (!isTheirs) return false;
  ids.add(id);
  if (inDirectory !== undefined) directoryIds.add(inDirectory);
  return true;
}

function learnNames(value: unknown, traces: Search): void {
  if (Array.isArray(value)) {
    for (const entry of value) learnNames(entry, traces);
    return;
  }
  if (!isFields(value)) return;
  const { id, directoryId } = value;
  const isNamed = typeof id === 'string' && typeof value.name === 'string';
  if (isNamed && isSame(id, typeof directoryId === 'string' ? directoryId : null, traces)) {
    const name = String(value.name).trim();
    if (name !== '' && name !== id) traces.names.add(name);
  }
  for (const inner of Object.values(value)) learnNames(inner, traces);
}
