import { WebSiteManagementClient } from '@azure/arm-appservice';
import { AuthorizationManagementClient } from '@azure/arm-authorization';
import { AzureBotService } from '@azure/arm-botservice';
import { ManagedServiceIdentityClient } from '@azure/arm-msi';
import { StorageManagementClient } from '@azure/arm-storage';
import type { Resource } from './azureTemplate';

const SUBSCRIPTION = '00000000-0000-0000-0000-000000000000';
const GROUP = 'group';
const NAME = 'name';

/** What a client of Azure asked for; the body as JSON. */
export type Sent = { method: string; apiVersion: string | null; body: unknown };

/**
 * What Microsoft's own client sends to make a resource that it has read from the template: it knows the API, leaves out
 * what that does not have, and refuses what has the wrong type. Nothing goes over the network.
 */
export async function sentFor(resource: Resource): Promise<Sent | undefined> {
  const sent: Sent[] = [];
  const options = clientOptions(resource, sent);
  const credential = {
    getToken: async () => ({ token: 'none', expiresOnTimestamp: Date.now() + 3_600_000 }),
  };
  switch (resource.type) {
    case 'Microsoft.ManagedIdentity/userAssignedIdentities': {
      const { userAssignedIdentities } = new ManagedServiceIdentityClient(credential, SUBSCRIPTION, options);
      await userAssignedIdentities.createOrUpdate(GROUP, NAME, await userAssignedIdentities.get(GROUP, NAME));
      break;
    }
    case 'Microsoft.Storage/storageAccounts': {
      const { storageAccounts } = new StorageManagementClient(credential, SUBSCRIPTION, options);
      const { sku, kind, location, ...read } = await storageAccounts.getProperties(GROUP, NAME);
      if (!sku || !kind) throw new Error('An account has a SKU and a kind');
      await storageAccounts.beginCreate(GROUP, NAME, { ...read, sku, kind, location });
      break;
    }
    case 'Microsoft.Authorization/roleAssignments': {
      const { roleAssignments } = new AuthorizationManagementClient(credential, SUBSCRIPTION, options);
      const { roleDefinitionId = '', principalId = '', ...read } = await roleAssignments.get(GROUP, NAME);
      await roleAssignments.create(GROUP, NAME, { ...read, roleDefinitionId, principalId });
      break;
    }
    case 'Microsoft.Web/serverfarms': {
      const { appServicePlans } = new WebSiteManagementClient(credential, SUBSCRIPTION, options);
      await appServicePlans.beginCreateOrUpdate(GROUP, NAME, await appServicePlans.get(GROUP, NAME));
      break;
    }
    case 'Microsoft.Web/sites': {
      const { webApps } = new WebSiteManagementClient(credential, SUBSCRIPTION, options);
      await webApps.beginCreateOrUpdate(GROUP, NAME, await webApps.get(GROUP, NAME));
      break;
    }
    case 'Microsoft.BotService/botServices': {
      const { bots } = new AzureBotService(credential, SUBSCRIPTION, options);
      await bots.create(GROUP, NAME, await bots.get(GROUP, NAME));
      break;
    }
    case 'Microsoft.BotService/botServices/channels': {
      const { channels } = new AzureBotService(credential, SUBSCRIPTION, options);
      const channel = await channels.get(GROUP, NAME, 'MsTeamsChannel');
      await channels.create(GROUP, NAME, 'MsTeamsChannel', channel);
      break;
    }
    default:
      throw new Error(`No client is known for ${resource.type}: add the package of Azure that has one`);
  }
  return sent.find(({ method }) => method === 'PUT');
}

type Request = { method: string; url: string; body?: unknown; headers: unknown };

/** Answers every GET with the resource, and remembers what is asked. */
function clientOptions(resource: Resource, sent: Sent[]) {
  const httpClient = {
    // The client hands in its own kinds of request and headers, and gets them back.
    async sendRequest<T extends Request>(request: T) {
      const body: unknown = typeof request.body === 'string' ? JSON.parse(request.body) : undefined;
      const apiVersion = new URL(request.url).searchParams.get('api-version');
      sent.push({ method: request.method, apiVersion, body });
      const bodyAsText = request.method === 'GET' ? JSON.stringify(resource) : '{}';
      return { request, status: 200, headers: request.headers as T['headers'], bodyAsText };
    },
  };
  return { httpClient };
}
