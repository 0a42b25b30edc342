import type { BoardId } from '../../../boards/board/board';
import type { FormOrigin } from './boardDraft';
import type { BoardPress } from './boardPress';
import { type BoardSeen, seenData } from './boardSeen';
import type { TemplateAsk } from './boardTemplate';

/** Where somebody came from to the templates: a form, or the board `from`, which they see as `seen`; or neither. */
export type TemplateOrigin = FormOrigin & { from?: BoardId; seen?: BoardSeen };

/** No form: the list of templates was asked for by itself. */
export const NO_FORM: TemplateOrigin = { owner: '', form: 'view' };

function originData({ owner, form, from, seen }: TemplateOrigin): object {
  const board = from === undefined ? {} : { from, ...(seen && seenData(seen)) };
  return owner === '' ? board : { owner, form, ...board };
}

export function templatesPress(part: number, origin: TemplateOrigin): BoardPress {
  return { verb: 'board-templates', wire: { part, ...originData(origin) }, inputs: 'none' };
}

export function templatePress(template: string, ask: TemplateAsk | null, origin: TemplateOrigin): BoardPress {
  const wire = { template, ...(ask && { ask }), ...originData(origin) };
  return { verb: 'board-template', wire, inputs: 'none' };
}

export function templateUsePress(template: string, origin: TemplateOrigin): BoardPress {
  return { verb: 'board-template-use', wire: { template, ...originData(origin) }, inputs: 'none' };
}

/** The new name comes from an input of the card. */
export function templateRenamePress(template: string, origin: TemplateOrigin): BoardPress {
  return { verb: 'board-template-rename', wire: { template, ...originData(origin) }, inputs: 'merged' };
}

export function templateDeletePress(template: string, origin: TemplateOrigin): BoardPress {
  return { verb: 'board-template-delete', wire: { template, ...originData(origin) }, inputs: 'none' };
}

/** Name and audience come from inputs of the card. */
export function templateSavePress(board: BoardId, seen: BoardSeen): BoardPress {
  return { verb: 'board-template-save', wire: { board, ...seenData(seen) }, inputs: 'merged' };
}
