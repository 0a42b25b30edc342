import type { Phrases } from '../../../i18n/phrases';
import type { Playbook } from '../../../playbook/playbook';
import { type TemplateOrigin, templatePress, templatesPress } from '../../actions/board/templatePress';
import type { Layout } from '../../card/layout';
import { helpButton } from '../../rows/helpButton';
import { personName } from '../../text/personName';
import { typesetText } from '../../typeset/line';
import { cut, smallRun } from '../../typeset/textRun';
import { row, rowGroup } from '../text/row';
import { aboutTemplate, type TemplateSeen, wayOut } from './aboutTemplate';
import { goneText, processText } from './templateText';

/** All templates that somebody can post from. */
export function templatesLayout(
  templates: readonly TemplateSeen[],
  playbook: Playbook,
  origin: TemplateOrigin,
  phrases: Phrases,
): Layout {
  const title = phrases.t('board.templates.title');
  const of = (audience: TemplateSeen['audience']) =>
    templates
      .filter((seen) => seen.audience === audience)
      .map((seen) => templateRow(seen, playbook, origin, phrases));
  return {
    template: 'board-rows',
    data: {
      text: templates.length > 0 ? '' : phrases.t('board.templates.empty'),
      groups: (['here', 'everywhere'] as const).flatMap((audience) => {
        const rows = of(audience);
        return rows.length > 0 ? [rowGroup(phrases.t(`board.template.${audience}`), rows)] : [];
      }),
    },
    ...aboutTemplate(title, '', phrases),
    turnTo: (part) => templatesPress(part, origin),
    choices: wayOut(origin, phrases),
    shortcuts: templates.length > 0 ? [] : [helpButton(phrases)],
  };
}

function templateRow(
  { template, gone }: TemplateSeen,
  playbook: Playbook,
  origin: TemplateOrigin,
  phrases: Phrases,
) {
  const { name, by, blueprint } = template;
  const lines = [
    cut(processText(template, playbook, phrases), 'event'),
    blueprint.own.length > 0 ? phrases.t('board.template.own', { count: blueprint.own.length }) : '',
    phrases.t('board.template.by', { who: cut(personName(by, phrases), 'name') }),
  ].filter((text) => text !== '');
  return row(
    typesetText(name),
    [
      [smallRun(lines.join(' · '), { isSubtle: true })],
      gone ? [smallRun(goneText(gone, phrases), { weight: 'Bolder' })] : [],
    ],
    { title: name, action: templatePress(template.id, null, origin) },
  );
}
