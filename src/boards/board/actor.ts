import type { Person } from './board';

/** Who acts, as the channel says and never as a card says. `isManager`: configured as one. */
export type Actor = Person & { role: 'member' | 'guest'; isManager: boolean };
