import { reasonOf } from '../problems/reasonOf';
import { FileRefused } from './fileRefused';

/** Why a file could not be read, and the remedy; `most` is the size limit in bytes. */
export function refusalText(cause: unknown, most: number): string {
  if (!(cause instanceof FileRefused))
    return `The file cannot be read (${reasonOf(cause)}): check its permissions.`;
  const { refusal } = cause;
  switch (refusal.why) {
    case 'no-file':
      return `This is a ${refusal.kind}, not a file, and was not read: put a file here, or remove it.`;
    case 'too-large':
      return `The file has ${refusal.bytes} bytes, more than the ${most} that are read: split it.`;
    case 'outside':
      return 'This is a link that leads out of the content folder and was not read: put the file itself here.';
    case 'late':
      return `The disk gave no answer within ${refusal.seconds} s: check it, or take the file out of the folder.`;
  }
}
