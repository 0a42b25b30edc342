import type { Phrases } from '../../i18n/phrases';
import type { Block } from '../../playbook/text';
import type { Element } from '../card/card';
import { typesetLine } from './line';
import { openable } from './openable';
import { boldRun, plainRun } from './runs';

type Image = Extract<Block, { kind: 'image' }>;

/** An image that clients can load; otherwise its description. */
export function typesetImage(image: Image, phrases: Phrases): Element[] {
  const alt = image.alt.trim() || (image.url.split('/').at(-1) ?? '');
  const url = openable(image.url);
  if (url?.startsWith('https://')) return [{ type: 'Image', url, altText: alt || phrases.t('label.image') }];
  return alt === ''
    ? []
    : typesetLine([boldRun(phrases.t('label.image')), plainRun(` ${alt}`)], { size: 'Small' });
}
