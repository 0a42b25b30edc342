/** The type of a directory entry, as messages name it. */
export type FileKind = 'file' | 'link' | 'directory' | 'named pipe' | 'socket' | 'device';

/** Why a file is not read. */
export type Refusal =
  | { why: 'no-file'; kind: FileKind }
  | { why: 'too-large'; bytes: number }
  /** A link points outside of the content folder. */
  | { why: 'outside' }
  /** The disk did not answer in time. */
  | { why: 'late'; seconds: number };

/** A file that must not be read, or that cannot be read in reasonable time. */
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

/** The type of a directory entry or file state; `file` if the file system does not say. */
export function kindOf(found: Typed): FileKind {
  if (found.isDirectory()) return 'directory';
  if (found.isSymbolicLink()) return 'link';
  if (found.isFIFO()) return 'named pipe';
  if (found.isSocket()) return 'socket';
  return found.isBlockDevice() || found.isCharacterDevice() ? 'device' : 'file';
}
