import { type Literals, readLiterals } from './literals';

/** The words of all languages that this build knows. */
export const LITERALS: Literals = readLiterals();
