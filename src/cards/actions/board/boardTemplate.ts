import { z } from 'zod';
import { formOrigin } from './boardDraft';
import { boardId, part, typed } from './boardInputs';
import { boardSeen } from './boardSeen';

/** Longer than the id of any template. */
const templateId = z.string().min(1).max(40);

/** What the card of a template can ask before a change to it. */
export const templateAsk = z.enum(['rename', 'delete']);
export type TemplateAsk = z.infer<typeof templateAsk>;

/** For whom a template is saved: those who post boards in the same team or chat, or everywhere. */
export const templateAudience = z.enum(['here', 'everywhere']);

/** Beside a form, somebody can come from a board, and go back to it. */
const origin = formOrigin.extend({ from: boardId.exactOptional(), seen: boardSeen });

const ofTemplate = <Verb extends string>(verb: Verb) =>
  origin.extend({ verb: z.literal(verb), template: templateId });

/** The list of templates; from a form it leads back into the form, from a board to the board. */
export const templatesAction = origin.extend({ verb: z.literal('board-templates'), part });
/** If `ask` is null, shows the template itself. */
export const templateAction = ofTemplate('board-template').extend({
  ask: templateAsk.nullable().default(null),
});
/** Opens the posting form with what the template has. */
export const templateUseAction = ofTemplate('board-template-use');
export const templateRenameAction = ofTemplate('board-template-rename').extend({ title: typed });
export const templateDeleteAction = ofTemplate('board-template-delete');
export const templateSaveAction = z.object({
  verb: z.literal('board-template-save'),
  board: boardId,
  title: typed,
  audience: templateAudience.default('here'),
  seen: boardSeen,
});
