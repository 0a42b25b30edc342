import type {
  ActivityHandler,
  Request as BotRequest,
  Response as BotResponse,
  CloudAdapter,
} from 'botbuilder';

/**
 * The handler for `/api/messages`. `request.body` must be the parsed and checked activity. The casts are needed because
 * restify and botbuilder have different types for the same two objects; botbuilder checks what it uses at run time.
 */
export function createEndpoint(adapter: CloudAdapter, bot: Pick<ActivityHandler, 'run'>) {
  return async (request: object, response: object): Promise<void> => {
    await adapter.process(request as BotRequest, response as BotResponse, (context) => bot.run(context));
  };
}
