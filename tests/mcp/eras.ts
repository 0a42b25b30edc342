/** The two ways in which clients open a connection: as those of 2025 do, and as those of 2026 do. */
export const ERAS = ['legacy', 'auto'] as const;
