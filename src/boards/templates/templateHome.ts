import type { Place } from '../board/board';
import { digest, placeKey } from '../board/keys';

/** Whose templates these are: of a team or chat, or of a tenant. Opaque. */
export type TemplateHome = string;

/** The templates of a team or chat. */
export function hereOf(place: Pick<Place, 'conversation' | 'channel'>): TemplateHome {
  return `here ${placeKey(place)}`;
}

/** Those of everybody. */
export function tenantOf({ tenant }: Pick<Place, 'tenant'>): TemplateHome {
  return `tenant ${tenant ?? ''}`;
}

/** The key of the document that has the templates of a home. */
export function templatesKey(home: TemplateHome): string {
  return `${TEMPLATES_PREFIX}${digest(home)}`;
}

export const TEMPLATES_PREFIX = 'board-templates/';
