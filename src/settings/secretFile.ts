import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';

/** In bytes: a client secret has 40, a connection string some hundred. */
const LARGEST = 16_384;

const systemError = z.object({ code: z.string() });

/** A file of a secret that cannot be used; the message says why and the remedy, and never what is in it. */
export class SecretFileError extends Error {
  override readonly name = 'SecretFileError';
  readonly code = 'secret_file_unusable';
}

/**
 * The secret in a file, without the line end that editors and `echo` add.
 * @throws SecretFileError
 */
export function readSecretFile(file: string): string {
  const secret = contentOf(file).replace(/\r?\n$/, '');
  if (secret.trim() === '') throw new SecretFileError('is empty: write the secret into it');
  return secret;
}

function contentOf(file: string): string {
  try {
    const { size, isRegular } = { size: statSync(file).size, isRegular: statSync(file).isFile() };
    // Whoever reads a pipe waits for its writer.
    if (!isRegular) throw new SecretFileError('is no file: name the file with the secret');
    if (size > LARGEST)
      throw new SecretFileError(
        `has more than ${LARGEST} bytes: it should hold the secret and nothing beside it`,
      );
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof SecretFileError) throw error;
    throw new SecretFileError(reasonOf(error), { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const code = systemError.safeParse(error).data?.code;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'is not there: mount the file, or correct the path';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read: give the user of the bot the right to';
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'is no text in UTF-8: write the secret into it as text';
    default:
      return `cannot be read (${code ?? 'unknown error'}): look at its folder and disk`;
  }
}
