import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { LRUCache } from 'lru-cache';

type Authenticate = ConfigurationBotFrameworkAuthentication['authenticateRequest'];
type Authenticated = Awaited<ReturnType<Authenticate>>;
type ConnectorFactory = NonNullable<Authenticated['connectorFactory']>;
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;
type CreateTokenClient = ConfigurationBotFrameworkAuthentication['createUserTokenClient'];
type TokenClient = Awaited<ReturnType<CreateTokenClient>>;

/** A channel has only a few services, one per region. */
const MOST_CONNECTORS = 100;

/**
 * Authentication that reuses the HTTP clients which botbuilder would create for each turn. They depend only on the bot
 * and the service and hold no data of a turn. Creating both costs about as much as a whole turn of an echo bot.
 */
export class ReusedClients extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new LRUCache<string, Connector>({ max: MOST_CONNECTORS });
  #tokenClient: TokenClient | undefined;

  override async authenticateRequest(
    activity: Parameters<Authenticate>[0],
    header: string,
  ): Promise<Authenticated> {
    const authenticated = await super.authenticateRequest(activity, header);
    const { connectorFactory } = authenticated;
    return connectorFactory
      ? { ...authenticated, connectorFactory: this.#reusing(connectorFactory) }
      : authenticated;
  }

  /** A client to sign people in. This bot never does that, but botbuilder asks for one in every turn. */
  override async createUserTokenClient(claims: Parameters<CreateTokenClient>[0]): Promise<TokenClient> {
    this.#tokenClient ??= await super.createUserTokenClient(claims);
    return this.#tokenClient;
  }

  #reusing(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: async (serviceUrl, audience) => {
        const key = JSON.stringify([serviceUrl, audience]);
        const known = this.#connectors.get(key);
        if (known) return known;
        const connector = await factory.create(serviceUrl, audience);
        this.#connectors.set(key, connector);
        return connector;
      },
    };
  }
}
