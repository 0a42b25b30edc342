import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** The answer of a person who was asked whether a file may be stored in their OneDrive. */
export type FileConsent =
  | { kind: 'declined' }
  | { kind: 'accepted'; board: string; upload: { url: string; place: string; id: string; type: string } };

const FILE_CONSENT_INVOKE = 'fileConsent/invoke';
const text = z.string().max(4000);
const accepted = z.object({
  action: z.literal('accept'),
  context: z.object({ board: z.string().max(40) }),
  uploadInfo: z.object({
    uploadUrl: text,
    contentUrl: text,
    uniqueId: text.default(''),
    fileType: text.default('xlsx'),
  }),
});

/** Undefined if the invoke is something else, or nothing that Teams sends. */
export function readFileConsent(name: string | null, value: unknown): FileConsent | undefined {
  if (name !== FILE_CONSENT_INVOKE) return undefined;
  if (z.object({ action: z.literal('decline') }).safeParse(value).success) return { kind: 'declined' };
  const { data } = accepted.safeParse(value);
  if (!data) return undefined;
  const { uploadUrl: url, contentUrl: place, uniqueId: id, fileType: type } = data.uploadInfo;
  return { kind: 'accepted', board: data.context.board, upload: { url, place, id, type } };
}

/** Asks whether a file of a board may be stored; Teams answers with a `FileConsent`. `size` is in bytes. */
export function consentActivity(
  file: { name: string; description: string; size: number },
  board: string,
): Partial<Activity> {
  const { name, description, size } = file;
  const content = {
    description,
    sizeInBytes: size,
    acceptContext: { board },
    declineContext: { board },
  };
  return {
    attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.consent', name, content }],
    summary: description,
  };
}

/** The card of a file that is stored. */
export function fileActivity(
  name: string,
  { place, id, type }: { place: string; id: string; type: string },
): Partial<Activity> {
  const content = { uniqueId: id, fileType: type };
  const contentType = 'application/vnd.microsoft.teams.card.file.info';
  return { attachments: [{ contentType, contentUrl: place, name, content }], summary: name };
}
