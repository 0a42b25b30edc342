import { CardFactory, type InvokeResponse } from 'botbuilder';
import type { ComposeAnswer } from '../composeBox/composeTurns';
import { submittingCard } from '../framework/outgoing/cardActivity';

/** An answer to the compose box as Teams expects it. */
export function composeResponse(answer: ComposeAnswer): InvokeResponse {
  return { status: 200, body: bodyOf(answer) };
}

function bodyOf(answer: ComposeAnswer): InvokeResponse['body'] {
  switch (answer.kind) {
    case 'results': {
      const attachments = answer.results.map(({ preview, card }) => ({
        ...CardFactory.adaptiveCard(card.content),
        preview: CardFactory.thumbnailCard(preview.title, preview.text),
      }));
      return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
    }
    case 'nothing':
      return { composeExtension: { type: 'message', text: answer.text } };
    case 'unchanged':
      return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] } };
    case 'dialog': {
      const card = CardFactory.adaptiveCard(submittingCard(answer.card.content));
      return {
        task: { type: 'continue', value: { title: answer.title, height: 'large', width: 'medium', card } },
      };
    }
    case 'closed':
      return { task: { type: 'message', value: answer.text } };
  }
}
