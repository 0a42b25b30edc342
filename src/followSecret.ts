import type { Logger } from './bot/turn/logger';
import { readSecretFile, SecretFileError } from './settings/secretFile';

/** A secret that another one may take the place of while the bot runs. */
export type FollowedSecret = {
  current(): string;
  /** Looks at once. The newest one, which may be the same. */
  renewed(): string;
  stop(): void;
};

export type FollowOptions = {
  /** The name of the setting, for the log. */
  name: string;
  secret: string;
  /** Where it came from; undefined if it stays. */
  file: string | undefined;
  logger: Logger;
  /**
   * Called with another one before it is used.
   * @throws SecretFileError when it cannot be: then the last one stays
   */
  changed?: (secret: string) => void;
};

/** How often a file is looked at. Clusters need about a minute themselves until a new secret is in the file. */
const LOOK_MS = 30_000;

/**
 * Follows the file of a secret by reading it now and then: what clusters put there is a link that changes, of which not
 * every file system tells. While it cannot be read, the last secret stays.
 */
export function followSecret({ name, secret, file, logger, changed }: FollowOptions): FollowedSecret {
  if (file === undefined) return { current: () => secret, renewed: () => secret, stop: () => {} };
  let current = secret;
  let told: string | undefined;
  const look = (): string => {
    try {
      const found = readSecretFile(file);
      if (found !== current) {
        changed?.(found);
        current = found;
        logger.info({ setting: name }, 'a secret was changed in its file: the new one is used from now on');
      }
      told = undefined;
    } catch (err) {
      const reason = err instanceof SecretFileError ? err.message : 'unknown';
      if (reason !== told) logger.warn({ setting: name, reason }, 'the file of a secret cannot be used');
      told = reason;
    }
    return current;
  };
  const timer = setInterval(look, LOOK_MS).unref();
  return { current: () => current, renewed: look, stop: () => clearInterval(timer) };
}
