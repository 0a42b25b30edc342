import type { Phrases } from '../../i18n/phrases';
import { type Button, execute, press, pressBesideInputs } from '../card/button';
import { type Element, MAX_BUTTONS } from '../card/card';
import type { Expand } from '../card/templates';
import { type BarItem, buttonRows } from '../rows/buttonRows';
import { chosenRow } from '../rows/chosenRow';

/**
 * All that a card offers, the most useful first. `more`: the way to the rest, for a card with a menu of its own; `body`:
 * what is above the buttons.
 */
export type BarButtons = { all: readonly Button[]; more: Button | undefined; body: readonly Element[] };

/** Budget for what is behind *More*, in UTF-16 units of JSON; what is beyond is left out. */
const MORE_BUDGET = 5_500;

/**
 * The buttons of a card, in rows: at most three, the first of them the primary one. What does not fit unfolds below
 * *More*, which every client has.
 */
export function buttonBar(given: BarButtons, phrases: Phrases, expand: Expand): Element[][] {
  const { more } = given;
  const all = eachOnce(given.all, [...given.body, ...(more ? [execute(more)] : [])]);
  const last = more ? [more] : [];
  const fits = all.length + last.length <= MAX_BUTTONS;
  const shown = all.slice(0, fits || more ? MAX_BUTTONS - last.length : MAX_BUTTONS - 1);
  const rest = more ? [] : all.slice(shown.length);
  const buttons = [...shown, ...last].map((button) => itemOf(execute(button)));
  return buttonRows(markPrimary([...buttons, ...unfolding(rest, phrases, expand)]));
}

/** Without what is offered twice, or on the card already. */
function eachOnce(buttons: readonly Button[], body: readonly Element[]): Button[] {
  const offered = new Set<string>();
  for (const element of body) addData(element, offered);
  return buttons.filter((button) => {
    const { action } = button;
    // "Assign" and "assign to nobody" only differ in whether they send what is entered.
    const entered = 'wire' in action && action.inputs === 'merged' ? ' entered' : '';
    const data = `${JSON.stringify(press(button).data)}${entered}`;
    const isNew = !offered.has(data);
    offered.add(data);
    return isNew;
  });
}

/** Adds the data of all actions in an element, as JSON. */
function addData(value: unknown, data: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const child of value) addData(child, data);
    return;
  }
  for (const name of Object.keys(value)) {
    const child: unknown = Reflect.get(value, name);
    if (name === 'data') data.add(JSON.stringify(child));
    else addData(child, data);
  }
}

function itemOf(action: Element): BarItem {
  return { title: typeof action.title === 'string' ? action.title : '', action };
}

function markPrimary(items: readonly BarItem[]): BarItem[] {
  return items.map(({ title, action }, index) =>
    index === 0 ? { title, action: { ...action, style: 'positive' } } : { title, action },
  );
}

function unfolding(rest: readonly Button[], phrases: Phrases, expand: Expand): BarItem[] {
  if (rest.length === 0) return [];
  const title = phrases.t('button.more');
  let left = MORE_BUDGET;
  const rows = rest
    .map(
      (button) => expand('more', { rows: [{ ...chosenRow(button), open: pressBesideInputs(button) }] }).body,
    )
    .filter((row) => {
      left -= JSON.stringify(row).length;
      return left >= 0;
    });
  const card = { type: 'AdaptiveCard', body: rows.flat() };
  return [{ title, action: { type: 'Action.ShowCard', title, card } }];
}
