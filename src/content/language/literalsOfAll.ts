import { type Literals, readLiterals } from './literals';

/** The words of all languages in this build. */
export const LITERALS: Literals = readLiterals();
