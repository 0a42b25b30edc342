import type { AppSecret } from './bot/framework/authentication/watchedCredentials';
import type { Logger } from './bot/turn/logger';
import { followSecret } from './followSecret';
import type { SecretState } from './server/health/readiness';
import type { Credentials, SecretExpiry } from './settings/config';

/** What is known of the secrets that the bot proves itself with. */
export type SecretWatch = {
  /** The client secret; null where there is none. */
  secret: AppSecret | null;
  state(): SecretState;
  stop(): void;
};

type WatchParts = { credentials: Credentials; expiry: SecretExpiry; logger: Logger; now: () => number };

const DAY = 86_400_000;

/** What ends first: the client secret, or the access to the store, which another one in its file may have prolonged. */
export function expiryWith(secret: SecretExpiry, accessEnds: () => number | null): SecretExpiry {
  return {
    warnMs: secret.warnMs,
    get at() {
      const ends = [secret.at, accessEnds()].filter((at) => at !== null);
      return ends.reduce<number | null>((first, at) => (first === null ? at : Math.min(first, at)), null);
    },
  };
}

/** Says in the log what is wrong with a secret: at once, and every day for as long as it is. */
export function watchSecrets({ credentials, expiry, logger, now }: WatchParts): SecretWatch {
  let refusedFor: string | null = null;

  const state = (): SecretState => {
    if (refusedFor !== null) return 'refused';
    if (expiry.at === null || now() < expiry.at - expiry.warnMs) return 'ok';
    return now() < expiry.at ? 'expiring' : 'expired';
  };
  const tell = (): void => {
    const expires = expiry.at === null ? null : new Date(expiry.at).toISOString().slice(0, 10);
    switch (state()) {
      case 'ok':
        return;
      case 'expiring':
        logger.warn({ expires }, `a secret ends soon: ${REMEDY}`);
        return;
      case 'expired':
        logger.error({ expires }, `a secret has ended, as SECRET_EXPIRES has it: ${REMEDY}`);
        return;
      case 'refused':
        logger.error({ reason: refusedFor }, `the client secret is refused, nobody is answered: ${REMEDY}`);
        return;
    }
  };
  const daily = setInterval(tell, DAY).unref();
  tell();
  if (credentials.kind !== 'secret') return { secret: null, state, stop: () => clearInterval(daily) };

  const followed = followSecret({
    name: 'MicrosoftAppPassword_FILE',
    secret: credentials.password,
    file: credentials.passwordFile,
    logger,
  });
  return {
    secret: {
      current: followed.current,
      renewed: followed.renewed,
      accepted() {
        if (refusedFor !== null) logger.info({}, 'the client secret is accepted again');
        refusedFor = null;
      },
      refused(reason) {
        const isKnown = refusedFor !== null;
        refusedFor = reason;
        if (!isKnown) tell();
      },
    },
    state,
    stop() {
      clearInterval(daily);
      followed.stop();
    },
  };
}

const REMEDY = 'put a new one in its place, as docs/operations.md says under "Secrets"';
