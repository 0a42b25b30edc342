/** What stands at a path, as messages name it. */
export type FileKind = 'file' | 'link' | 'directory' | 'named pipe' | 'socket' | 'device';

/** Why a file is not read although it could be. */
export type Refusal =
  | { why: 'no-file'; kind: FileKind }
  | { why: 'too-large'; bytes: number }
  /** A link leads out of the content folder. */
  | { why: 'outside' }
  /** The disk gave no answer in time. */
  | { why: 'late'; seconds: number };

/** A file that must not be read, or cannot be in reasonable time. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.why);
    this.refusal = refusal;
  }
}

type Typed = {
  isDirectory(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
  isBlockDevice(): boolean;
  isCharacterDevice(): boolean;
  isSymbolicLink(): boolean;
};

/** What a directory entry or the state of a file says it is; `file` also where the file system does not tell. */
export function kindOf(found: Typed): FileKind {
  if (found.isDirectory()) return 'directory';
  if (found.isSymbolicLink()) return 'link';
  if (found.isFIFO()) return 'named pipe';
  if (found.isSocket()) return 'socket';
  return found.isBlockDevice() || found.isCharacterDevice() ? 'device' : 'file';
}
