import type { PreviewNews } from '../../../boards/reports/previewed';
import type { Phrases } from '../../../i18n/phrases';
import { numbersText } from './leftText';

/** That nothing was posted because the preview is not what the board would be any more, and what is different. */
export function previewNewsTexts({ added, removed, changed }: PreviewNews, phrases: Phrases): string[] {
  const line = (key: 'added' | 'removed' | 'changed', items: readonly string[]) =>
    items.length === 0
      ? []
      : [phrases.t(`board.preview.${key}`, { tasks: numbersText(items.map(numberOf), phrases) })];
  return [
    phrases.t('board.preview.outdated'),
    ...line('added', added),
    ...line('removed', removed),
    ...line('changed', changed),
  ];
}

/** `4047` of its second row `4047.2`. */
function numberOf(item: string): string {
  return item.split('.')[0] ?? item;
}
