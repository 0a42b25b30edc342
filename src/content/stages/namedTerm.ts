/** A role, service or phase as a page calls it; `key` is null when no language's list has this name. */
export type NamedTerm = { label: string; key: string | null };
