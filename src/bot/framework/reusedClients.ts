import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { LRUCache } from 'lru-cache';

type Authenticate = ConfigurationBotFrameworkAuthentication['authenticateRequest'];
type Authenticated = Awaited<ReturnType<Authenticate>>;
type ConnectorFactory = NonNullable<Authenticated['connectorFactory']>;
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;
type CreateTokenClient = ConfigurationBotFrameworkAuthentication['createUserTokenClient'];
type TokenClient = Awaited<ReturnType<CreateTokenClient>>;

/** A channel has a few services, one a region. */
const MOST_CONNECTORS = 100;

/**
 * Authentication that keeps the HTTP clients which botbuilder would build anew for each turn. They belong to the bot
 * and to a service, and hold nothing of a turn; building both costs about as much as the turn of an echo bot.
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

  /** For signing people in, which this bot never does; botbuilder asks for it in every turn. */
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
