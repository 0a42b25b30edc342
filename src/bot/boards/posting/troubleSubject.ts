import { z } from 'zod';
import type { BoardId } from '../../../boards/board/board';
import type { TroubleKind } from '../../../cards/boardCards';
import type { Trouble } from './troubleOf';

const KINDS = [
  'app-missing',
  'card-stuck',
  'no-right',
  'card-forbidden',
  'place-gone',
  'post-delayed',
  'post-unconfirmed',
  'post-failed',
  'post-unsure',
  'card-late',
  'post-refused',
  'card-refused',
  'post-unsupported',
  'repeat-failed',
  'repeat-ended',
  'repeat-not-allowed',
] as const satisfies readonly TroubleKind[];

const subject = z.tuple([z.string(), z.enum(KINDS), z.string()]);

/** The subject of the job that tells the poster: which board, and what happened. */
export function troubleSubject(board: BoardId, { kind, why }: Trouble): string {
  return JSON.stringify([board, kind, why]);
}

/** Undefined if another version of the bot wrote it. */
export function readTroubleSubject(text: string): { board: BoardId; trouble: Trouble } | undefined {
  const read = subject.safeParse(parsed(text)).data;
  if (!read) return undefined;
  const [board, kind, why] = read;
  return { board, trouble: { kind, why } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
