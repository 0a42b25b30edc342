import { ActivityTypes, TestAdapter, TurnContext } from 'botbuilder';

/** A turn of its own in the conversation and by the user of botbuilder's test adapter, unless told otherwise. */
export function newTurn(conversation = 'conversation', user = 'user'): TurnContext {
  return new TurnContext(new TestAdapter(async () => {}), {
    type: ActivityTypes.Message,
    channelId: 'msteams',
    conversation: { id: conversation, isGroup: true, conversationType: 'groupChat', name: '' },
    from: { id: user, name: 'A person' },
    text: 'next steps?',
  });
}
