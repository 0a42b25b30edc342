import type { Gone } from '../../../boards/templates/gone';
import type { Template } from '../../../boards/templates/templates';
import type { Locale } from '../../../playbook/locale';
import type { Playbook } from '../../../playbook/playbook';
import type { TemplateAsk } from '../../actions/board/boardTemplate';
import { type TemplateOrigin, templatePress, templatesPress } from '../../actions/board/templatePress';
import type { Card } from '../../card/card';
import { messageLayout } from '../../messages/messages';
import type { BoardFrames } from '../view/boardFrames';
import type { BoardReader } from '../view/boardReader';
import { type TemplateSeen, wayOut } from './aboutTemplate';
import { templateLayout } from './templateLayout';
import { templatesLayout } from './templatesLayout';
import { goneText } from './templateText';

/** Cards about the templates of boards, in the reader's language. */
export function templateCards({ texts, forReader }: BoardFrames) {
  return {
    templates: (
      templates: readonly TemplateSeen[],
      playbook: Playbook,
      { part, origin }: { part: number; origin: TemplateOrigin },
      reader: BoardReader,
    ): Card => forReader(reader, part, (phrases) => templatesLayout(templates, playbook, origin, phrases)),
    template: (
      seen: TemplateSeen,
      ask: TemplateAsk | null,
      playbook: Playbook,
      origin: TemplateOrigin,
      reader: BoardReader,
    ): Card => forReader(reader, 0, (phrases) => templateLayout(seen, ask, playbook, origin, phrases)),
    /** Says that a template was saved or deleted. */
    templateDone: (
      what: 'saved' | 'deleted',
      { id, name }: Template,
      origin: TemplateOrigin,
      reader: BoardReader,
    ): Card =>
      forReader(reader, 0, (phrases) =>
        messageLayout(
          phrases.t(`board.template.${what}.title`),
          phrases.t(`board.template.${what}.text`, { name }),
          [
            ...(what === 'saved'
              ? [{ title: phrases.t('board.template.show'), action: templatePress(id, null, origin) }]
              : []),
            { title: phrases.t('board.templates.all'), action: templatesPress(0, origin) },
            ...wayOut(origin, phrases),
          ],
        ),
      ),
    goneText: (gone: Gone, locale: Locale): string => goneText(gone, texts.in(locale)),
  };
}
