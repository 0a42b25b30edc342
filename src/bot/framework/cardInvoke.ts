import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import type { AdaptiveCardJson } from '../../cards/card/card';

const cardInvoke = z.looseObject({
  action: z.looseObject({ type: z.string().optional(), verb: z.string().optional(), data: z.unknown() }),
});

/** The data of the button in the `value` of an `adaptiveCard/action` invoke, or undefined when there is none. */
export function cardInvokeData(value: unknown): unknown {
  return cardInvoke.safeParse(value).data?.action.data;
}

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
