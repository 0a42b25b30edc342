import type { Person } from './board';

/**
 * The person who acts. Taken from the activity, never from card data. `role` is what the roster of the board's place
 * says; `unknown` when it could not be read. `isManager`: listed in the settings as a manager.
 */
export type Actor = Person & { role: 'member' | 'guest' | 'stranger' | 'unknown'; isManager: boolean };
