import type { InvokeResponse } from 'botbuilder';
import type { AdaptiveCardJson } from '../../../cards/card/card';

/** The response that replaces the card whose button was pressed. The protocol requires HTTP 200. */
export function cardResponse(card: AdaptiveCardJson): InvokeResponse {
  return response(200, 'application/vnd.microsoft.card.adaptive', card);
}

/** The response that shows `text` as a toast and leaves the card as it is. */
export function toastResponse(text: string): InvokeResponse {
  return response(200, 'application/vnd.microsoft.activity.message', text);
}

function response(statusCode: number, type: string, value: unknown): InvokeResponse {
  return { status: 200, body: { statusCode, type, value } };
}
