import { clipped, TEXT_LIMITS } from '../../../boards/board/limits';
import type { Phrases } from '../../../i18n/phrases';
import type { Locale } from '../../../playbook/locale';
import type { Page } from '../../../playbook/page';
import type { Playbook } from '../../../playbook/playbook';
import { type BoardDraft, HERE } from '../../actions/board/boardDraft';
import { draftPress } from '../../actions/board/boardPress';
import { templatesPress } from '../../actions/board/templatePress';
import type { Layout } from '../../card/layout';
import type { TemplateData } from '../../card/templates';
import { placeChoice } from '../../places/placeChoice';
import type { Place } from '../../places/placesFound';
import { inputChoice } from '../../rows/inputChoice';
import { repeatInputs } from '../text/repeatText';
import { aboutDraft } from './aboutDraft';
import { whichInputs } from './whichInputs';

/** The form of the posting dialog: which tasks, where and when; the rest below *More options*. */
export function formLayout(
  draft: BoardDraft,
  page: Page,
  playbook: Playbook,
  { places, hasTemplates }: { places: readonly Place[]; hasTemplates: boolean },
  locales: readonly Locale[],
  phrases: Phrases,
): Layout {
  const isHere = places.some(({ id }) => id === HERE);
  const repeat = draft.every === null ? null : { every: draft.every, next: draft.next ?? '' };
  const which = whichInputs(draft.scope, page, playbook, phrases);
  const isNamed = draft.title !== clipped(page.title, TEXT_LIMITS.title);
  const inputs = ['title', ...which.entered, 'due', 'locale', 'every', 'nextOn'];
  const search = draftPress('form', draft, [...inputs, 'place']);
  const where = placeChoice(places, { find: draft.find ?? '', place: draft.place }, search, phrases);
  const entered = [...inputs, ...(isHere ? [] : where.entered)];
  const filled: BoardDraft = { ...draft, place: isHere ? HERE : where.place };
  const buttons = [
    { title: phrases.t('board.button.preview'), action: draftPress('preview', filled, entered) },
    { title: phrases.t('board.button.pick'), action: draftPress('pick', filled, entered) },
    ...(page.tasks.some(({ role }) => role !== null)
      ? [{ title: phrases.t('board.button.people'), action: draftPress('people', filled, entered) }]
      : []),
    ...(hasTemplates
      ? [{ title: phrases.t('board.button.templates'), action: templatesPress(0, draft) }]
      : []),
  ];
  return {
    template: 'board-form',
    data: {
      ...titleInput(draft, phrases),
      ...which.data,
      dueLabel: phrases.t('board.form.due'),
      due: draft.due ?? '',
      localeLabel: phrases.t('board.form.locale'),
      locale: draft.locale,
      localeChoices: locales.map((locale) =>
        inputChoice({ id: locale, title: phrases.languageName(locale) }),
      ),
      placeLabel: phrases.t('board.form.place'),
      placePlaceholder: phrases.t('board.form.place.placeholder'),
      placeRequired: phrases.t('board.form.place.required'),
      ...where.data,
      ...(isHere && { placeChoices: [] }),
      more: phrases.t('board.form.more'),
      ...repeatInputs(repeat, phrases),
      // What is chosen there must not be overlooked.
      moreShown: which.isNarrowed || draft.every !== null || isNamed || draft.locale !== phrases.locale,
    },
    ...aboutDraft(draft, page, phrases.t('board.form.heading'), buttons, phrases),
  };
}

/** The title is an input on every card of the dialog, so that button data never contains typed text. */
export function titleInput({ title }: BoardDraft, phrases: Phrases): TemplateData {
  return {
    titleLabel: phrases.t('board.form.title'),
    title,
    maxLength: TEXT_LIMITS.title,
    required: phrases.t('board.form.title.required'),
  };
}
