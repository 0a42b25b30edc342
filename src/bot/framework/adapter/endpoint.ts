import type { ActivityHandler } from 'botbuilder';
import type { Answer, PlaybookAdapter, Received } from './playbookAdapter';

/**
 * The handler for `/api/messages`. `request.body` must be the parsed and checked activity. The casts are needed because
 * restify and botbuilder have different types for the same two objects.
 */
export function createEndpoint(adapter: Pick<PlaybookAdapter, 'take'>, bot: Pick<ActivityHandler, 'run'>) {
  return async (request: object, response: object): Promise<void> => {
    await adapter.take(request as Received, response as Answer, (context) => bot.run(context));
  };
}
