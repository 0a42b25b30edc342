import type { Gone } from '../../../boards/templates/gone';
import type { Template } from '../../../boards/templates/templates';
import type { Phrases } from '../../../i18n/phrases';
import { discardPress, showPress } from '../../actions/board/boardPress';
import { WHOLE_BOARD } from '../../actions/board/boardSeen';
import type { TemplateOrigin } from '../../actions/board/templatePress';
import type { Button } from '../../card/button';
import type { Layout } from '../../card/layout';
import { detailed } from '../../text/labelled';

/** A template as somebody sees it. `audience`: for whom it was saved; `mayChange`: whether they may rename and delete it. */
export type TemplateSeen = {
  template: Template;
  audience: 'here' | 'everywhere';
  gone: Gone | undefined;
  mayChange: boolean;
};

/** The fields of a layout that are the same on all cards of templates. */
export function aboutTemplate(
  title: string,
  place: string,
  phrases: Phrases,
): Omit<Layout, 'template' | 'data' | 'choices'> {
  const summary = place === '' ? title : detailed(title, place, phrases);
  return { place, title, summary, source: null, topic: null, shortcuts: [] };
}

/** Whoever came from a form can end it here, and whoever came from a board goes back to it. */
export function wayOut(origin: TemplateOrigin, phrases: Phrases): Button[] {
  const { owner, from, seen = WHOLE_BOARD } = origin;
  if (owner !== '') return [{ title: phrases.t('button.cancel'), action: discardPress(origin) }];
  return from === undefined
    ? []
    : [{ title: phrases.t('board.button.back-to-board'), action: showPress(from, seen) }];
}
