import type { Gone } from '../../../boards/templates/gone';
import type { Template } from '../../../boards/templates/templates';
import type { Phrases } from '../../../i18n/phrases';
import type { FormOrigin } from '../../actions/boardDraft';
import { discardPress } from '../../actions/boardPress';
import type { Button } from '../../card/button';
import { detailed } from '../../card/labelled';
import type { Layout } from '../../card/layout';

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

/** Whoever came from a form can end it here. */
export function cancelForm(origin: FormOrigin, phrases: Phrases): Button[] {
  return origin.owner === '' ? [] : [{ title: phrases.t('button.cancel'), action: discardPress(origin) }];
}
