/** A piece of HTML that is safe to put into a page. Made by `html` only. */
export type Html = { readonly markup: string };

type Value = string | number | Html | readonly Html[];

/** HTML from a template: text put into it is escaped, also for attributes in double quotes; HTML stays as it is. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const markup = parts.map((part, at) => part + markupOf(values[at] ?? '')).join('');
  return { markup };
}

/** Nothing, where a template may have something. */
export const NOTHING: Html = { markup: '' };

function markupOf(value: Value): string {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
