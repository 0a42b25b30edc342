/** A role, service or phase as named on a page; `key` is null when the name is not listed in any language. */
export type NamedTerm = { label: string; key: string | null };
