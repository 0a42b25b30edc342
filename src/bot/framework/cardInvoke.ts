import type { InvokeResponse } from 'botbuilder';
import type { AdaptiveCardJson } from '../../cards/card/card';

/** The answer that shows `card` in the place of the one whose button was pressed. HTTP 200, as the protocol asks. */
export function cardResponse(card: AdaptiveCardJson): InvokeResponse {
  return response(200, 'application/vnd.microsoft.card.adaptive', card);
}

/** The answer that shows `text` in passing and leaves the card as it is. */
export function toastResponse(text: string): InvokeResponse {
  return response(200, 'application/vnd.microsoft.activity.message', text);
}

function response(statusCode: number, type: string, value: unknown): InvokeResponse {
  return { status: 200, body: { statusCode, type, value } };
}
