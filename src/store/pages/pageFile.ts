import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { messageOf } from '../systemError';
import { Damage } from './damage';

/**
 * The pages of an lmdb file, read with plain reads: accessing a broken file through mapped memory crashes the
 * process, while a read returns an error.
 */
export class PageFile {
  readonly size: number;
  readonly #file: number;

  /** @throws the error of the system when it cannot be opened, Damage when it is not a file. */
  constructor(path: string) {
    const stats = statSync(path);
    // Opening a pipe would block until somebody writes to it.
    if (!stats.isFile()) throw new Damage('it is not a file');
    this.size = stats.size;
    this.#file = openSync(path, 'r');
  }

  /**
   * Reads `length` bytes from `position`.
   * @throws Damage when the file is too short or the disk cannot read it.
   */
  read(position: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    const there = this.#read(bytes, position);
    if (there < length) {
      throw new Damage(`it ends at byte ${this.size}, though it should have ${position + length} or more`);
    }
    return bytes;
  }

  close(): void {
    closeSync(this.#file);
  }

  #read(bytes: Buffer, position: number): number {
    try {
      return readSync(this.#file, bytes, 0, bytes.length, position);
    } catch (error) {
      throw new Damage(`byte ${position} cannot be read (${messageOf(error)})`);
    }
  }
}
