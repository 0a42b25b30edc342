/** null leaves out the list entry that asks for it. */
export type Values = Readonly<Record<string, string | null>>;

/** `${{NAME}}` for a setting, `${{text:key}}` for a text of the catalogues. */
const PLACEHOLDER = /\$\{\{([\w:.-]+)\}\}/g;

/**
 * `template` with each `${{NAME}}` replaced, the notation of Microsoft's own toolkit.
 *
 * @throws when the template asks for a name without a value
 */
export function fillTemplate(template: unknown, values: Values): unknown {
  if (typeof template === 'string') return fillText(template, values);
  if (Array.isArray(template)) {
    return template.filter((entry) => !isLeftOut(entry, values)).map((entry) => fillTemplate(entry, values));
  }
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => [key, fillTemplate(value, values)]),
  );
}

/** The names that a text asks for. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

function fillText(text: string, values: Values): string {
  return text.replaceAll(PLACEHOLDER, (placeholder, name: string) => {
    const value = values[name];
    if (typeof value !== 'string')
      throw new Error(`manifest.json asks for ${placeholder}, which has no value`);
    return value;
  });
}

function isLeftOut(entry: unknown, values: Values): boolean {
  return typeof entry === 'string' && namesIn(entry).some((name) => values[name] === null);
}
