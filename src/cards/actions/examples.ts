/** The questions that the welcome and the help offer to ask; each has a text in the catalogues. */
export const EXAMPLES = ['next-steps', 'resources', 'tasks', 'task', 'compare', 'phases', 'board'] as const;
export type Example = (typeof EXAMPLES)[number];
