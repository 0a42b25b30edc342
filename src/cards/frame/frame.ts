import type { Phrases } from '../../i18n/phrases';
import { isolated } from '../../playbook/bidi';
import { type Button, type ButtonAction, showAction } from '../card/button';
import type { AdaptiveCardJson, Card, Element } from '../card/card';
import type { Layout } from '../card/layout';
import type { Expand } from '../card/templates';
import { unwrap } from '../card/unwrap';
import type { View } from '../card/view';
import { guideRow } from '../rows/guideRow';
import { ratingRow } from '../rows/ratingRow';
import { asLabel } from '../text/labelled';
import { shortened } from '../text/shortened';
import { typesetLine, typesetText } from '../typeset/line';
import { accessible } from './accessible';
import { type BarButtons, buttonBar } from './buttonBar';
import { fallbackText, footerRuns } from './footer';
import { paginate } from './paginate';

/** Budget for the body of one part, in UTF-16 units of JSON; the frame around it takes at most 9,000. */
const BODY_BUDGET = 18_900;
/** The style of small lines. */
export const SMALL = { size: 'Small', isSubtle: true } as const;

/** A card split into parts. */
export type FramedParts = { count: number; card(part: number): Card };

/**
 * Adds what every card has (place, title, footer, rating, notices) and the buttons, and splits the card into as many
 * parts as its body needs. A part number beyond the last returns the last part.
 */
export function frame(layout: Layout, view: View, phrases: Phrases, expand: Expand): FramedParts {
  const head = layout.head ?? [];
  const lead = elementsOf(layout.lead);
  const body = [...lead, ...elementsOf(layout)];
  const tail = elementsOf(layout.tail);
  const bodies = layout.only
    ? Array.from({ length: layout.only.count }, () => body)
    : paginate(body, BODY_BUDGET - JSON.stringify([head, tail]).length);
  const count = turner(layout) === undefined ? 1 : bodies.length;
  return {
    count,
    card: (wanted) => {
      const part = Math.min(Math.max(wanted, 0), count - 1);
      const turning = turningButtons(layout, part, count, phrases);
      const all = [...turning, ...layout.choices, ...layout.shortcuts];
      const own = bodies[part] ?? [];
      const shown = [...head, ...(part === 0 ? [...belowLead(lead.length, own), ...tail] : own)];
      return fill(layout, { all, more: layout.more, body: shown }, partText(part, count, phrases));
    },
  };

  function elementsOf(filled: Pick<Layout, 'template' | 'data'> | undefined): Element[] {
    return filled ? accessible(unwrap(expand(filled.template, filled.data).body), phrases) : [];
  }

  /** The first part: what follows its first `open` elements, the lead, has space above it or is folded away. */
  function belowLead(open: number, elements: readonly Element[]): readonly Element[] {
    const items = elements.slice(open);
    const [first, ...others] = items;
    if (open === 0 || !first) return elements;
    // The first element of a body has no space above it, as nothing is there mostly.
    if (layout.folded === undefined)
      return [...elements.slice(0, open), { ...first, spacing: 'Medium' }, ...others];
    return [
      ...elements.slice(0, open),
      ...elementsOf({ template: 'fold', data: { title: layout.folded, items } }),
    ];
  }

  function fill(source: Layout, buttons: BarButtons, parts: string): Card {
    const { body } = buttons;
    const summary = shortened(source.summary, 200);
    const place = [isolated(shortened(source.place, 300)), parts].filter((text) => text !== '').join(' · ');
    const content: AdaptiveCardJson = {
      type: 'AdaptiveCard',
      version: '1.5',
      ...expand('frame', {
        speak: withoutMarkup(summary),
        notices: view.notices.flatMap((text) => typesetText(shortened(text, 500), SMALL)),
        place: typesetText(place, SMALL),
        title: typesetText(shortened(source.title, 300), {
          size: 'Large',
          weight: 'Bolder',
          style: 'heading',
        }),
        fallbackLabel: asLabel(phrases.t('fallback.label')),
        fallback: fallbackText(source.source, source.template === 'task' ? 'task' : 'page', phrases),
        hasBody: body.length > 0,
        body,
        hasFooter: source.source !== null,
        footer: source.source === null ? [] : typesetLine(footerRuns(source.source, phrases), SMALL),
        buttonRows: buttonBar(buttons, phrases, expand).map((actions) => ({ actions })),
        guide: view.guide === undefined ? [] : [guideRow(view.guide, phrases)],
        rating: view.rating === undefined ? [] : [ratingRow(view.rating, phrases)],
      }),
    };
    return { content, summary };
  }
}

/** Removes `<`, `>` and `&`, because clients read the `speak` text as markup. */
function withoutMarkup(text: string): string {
  const parts = text.split(/[<>&]/).map((part) => part.trim());
  return parts.join(' ').trim();
}

/** The action that shows another part; undefined for a card with only one part. */
function turner({ topic, turnTo }: Layout): ((part: number) => ButtonAction) | undefined {
  return topic === null ? turnTo : (part) => showAction(topic, part);
}

function turningButtons(layout: Layout, part: number, count: number, phrases: Phrases): Button[] {
  const turn = turner(layout);
  if (!turn) return [];
  const names = layout.only?.names ?? [];
  const [before, after] = [names[part - 1], names[part + 1]];
  const next = { title: after ? `${after} ›` : phrases.t('button.next'), action: turn(part + 1) };
  const previous = { title: before ? `‹ ${before}` : phrases.t('button.previous'), action: turn(part - 1) };
  return [...(part + 1 < count ? [next] : []), ...(part > 0 ? [previous] : [])];
}

function partText(part: number, count: number, phrases: Phrases): string {
  return count === 1 ? '' : phrases.t('part.of', { part: part + 1, parts: count });
}
