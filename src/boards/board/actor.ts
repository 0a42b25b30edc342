import type { Person } from './board';

/**
 * The person who acts. Taken from the activity, never from card data. `isManager`: listed in the settings as a
 * manager.
 */
export type Actor = Person & { role: 'member' | 'guest'; isManager: boolean };
