import { TEXT_LIMITS } from '../../../boards/board/limits';
import type { Phrases } from '../../../i18n/phrases';
import type { Playbook } from '../../../playbook/playbook';
import type { TemplateAsk } from '../../actions/board/boardTemplate';
import {
  type TemplateOrigin,
  templateDeletePress,
  templatePress,
  templateRenamePress,
  templatesPress,
  templateUsePress,
} from '../../actions/board/templatePress';
import type { Button } from '../../card/button';
import type { Layout } from '../../card/layout';
import { facts } from '../../rows/facts';
import { personName } from '../../text/personName';
import { typesetText } from '../../typeset/line';
import { cut } from '../../typeset/textRun';
import { textInput } from '../task/taskAskLayout';
import { aboutTemplate, type TemplateSeen, wayOut } from './aboutTemplate';
import { goneText, processText, rolesText } from './templateText';

/** One template, or the question before a change to it. */
export function templateLayout(
  seen: TemplateSeen,
  ask: TemplateAsk | null,
  playbook: Playbook,
  origin: TemplateOrigin,
  phrases: Phrases,
): Layout {
  const { template, audience, gone, mayChange } = seen;
  const { id, name, blueprint } = template;
  const back: Button = { title: phrases.t('board.button.back'), action: templatePress(id, null, origin) };
  switch (ask) {
    case 'rename':
      return {
        template: 'board-text',
        data: {
          name: [],
          ...textInput(
            'title',
            phrases.t('board.template.name'),
            name,
            TEXT_LIMITS.name,
            phrases.t('board.template.name.required'),
          ),
        },
        ...aboutTemplate(phrases.t('board.template.rename'), name, phrases),
        choices: [{ title: phrases.t('board.button.save'), action: templateRenamePress(id, origin) }, back],
      };
    case 'delete':
      return {
        template: 'message',
        data: { text: typesetText(phrases.t('board.template.delete.text', { name })) },
        ...aboutTemplate(phrases.t('board.template.delete'), name, phrases),
        choices: [
          { title: phrases.t('board.template.delete'), action: templateDeletePress(id, origin) },
          back,
        ],
      };
    case null:
      return {
        template: 'board-template',
        data: {
          text: gone ? goneText(gone, phrases) : '',
          facts: facts([
            [phrases.t('board.template.label.process'), processText(template, playbook, phrases)],
            [
              phrases.t('board.template.label.own'),
              blueprint.own.length > 0
                ? phrases.names(blueprint.own.map(({ title }) => cut(title, 'event')))
                : '',
            ],
            [phrases.t('board.label.assignee'), rolesText(template, playbook, phrases)],
            [
              phrases.t('board.label.due'),
              blueprint.days === null ? '' : phrases.t('board.template.days', { count: blueprint.days }),
            ],
            [
              phrases.t('board.template.label.dates'),
              blueprint.dates.length > 0 ? String(blueprint.dates.length) : '',
            ],
            [phrases.t('fallback.label'), phrases.languageHere(blueprint.locale)],
            [phrases.t('board.template.label.for'), phrases.t(`board.template.${audience}`)],
            [phrases.t('board.template.label.by'), personName(template.by, phrases)],
          ]),
        },
        ...aboutTemplate(name, phrases.t('board.templates.title'), phrases),
        choices: [
          { title: phrases.t('board.button.use-template'), action: templateUsePress(id, origin) },
          ...(mayChange
            ? [
                { title: phrases.t('board.template.rename'), action: templatePress(id, 'rename', origin) },
                { title: phrases.t('board.template.delete'), action: templatePress(id, 'delete', origin) },
              ]
            : []),
          { title: phrases.t('board.templates.all'), action: templatesPress(0, origin) },
          ...wayOut(origin, phrases),
        ],
      };
  }
}
