import type {
  ActivityHandler,
  Request as BotRequest,
  Response as BotResponse,
  CloudAdapter,
} from 'botbuilder';

/**
 * The handler for `/api/messages`. `request.body` is the parsed and checked activity. restify's types and
 * botbuilder's own describe the same two objects; botbuilder checks at run time what it uses of them.
 */
export function createEndpoint(adapter: CloudAdapter, bot: Pick<ActivityHandler, 'run'>) {
  return async (request: object, response: object): Promise<void> => {
    await adapter.process(request as BotRequest, response as BotResponse, (context) => bot.run(context));
  };
}
