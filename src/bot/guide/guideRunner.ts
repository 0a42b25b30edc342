import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import { type DialogContext, DialogSet, type DialogState } from 'botbuilder-dialogs';
import type { Phrases } from '../../i18n/phrases';
import type { Playbook } from '../../playbook/playbook';
import type { GuideMove, GuidePlace } from './guide';
import { GuideDialog, type GuideExchange, type GuideSaying, offerExchange } from './guideDialog';
import { readGuideState } from './guideState';

const GUIDE = 'guide';

/** What the guide needs of a turn. */
export type GuideTurn = { playbook: Playbook; phrases: Phrases; text: string };

/** Runs the guided dialog of a conversation; its place is kept in the conversation's state. */
export type GuideRunner = {
  /** Begins anew, or at the place that a button leads to. */
  begin(context: TurnContext, turn: GuideTurn, move: GuideMove | undefined): Promise<GuideSaying>;
  /** Hands a typed message to a dialog that is under way; `not-mine` when there is none, or it is no choice. */
  hear(context: TurnContext, turn: GuideTurn): Promise<GuideSaying>;
  /** One step back; `not-mine` when nobody is being guided. */
  back(context: TurnContext, turn: GuideTurn): Promise<GuideSaying>;
  /** Where somebody is being guided, null when nobody is. */
  place(context: TurnContext): Promise<GuidePlace | null>;
  /** Ends the dialog. Whether there was one. */
  cancel(context: TurnContext): Promise<boolean>;
};

export function createGuideRunner(state: StatePropertyAccessor<DialogState>): GuideRunner {
  const dialogs = new DialogSet(state).add(new GuideDialog(GUIDE));

  // Nearly every turn is none of the guide's: it is not worth a dialog context to find that out.
  const isIdle = async (context: TurnContext): Promise<boolean> =>
    ((await state.get(context))?.dialogStack ?? []).length === 0;

  const goOn = async (context: TurnContext): Promise<void> => {
    if (await isIdle(context)) return;
    const dialog = await dialogs.createContext(context);
    if (dialog.activeDialog) await dialog.continueDialog();
  };

  return {
    begin: (context, turn, move) =>
      exchange(context, turn, move, async () => {
        const dialog = await dialogs.createContext(context);
        await dialog.cancelAllDialogs();
        await dialog.beginDialog(GUIDE);
      }),
    hear: (context, turn) => exchange(context, turn, undefined, () => goOn(context)),
    back: (context, turn) => exchange(context, turn, { kind: 'back' }, () => goOn(context)),
    async place(context) {
      if (await isIdle(context)) return null;
      const { activeDialog } = await dialogs.createContext(context);
      return activeDialog ? readGuideState(activeDialog.state).place : null;
    },
    async cancel(context) {
      if (await isIdle(context)) return false;
      const dialog: DialogContext = await dialogs.createContext(context);
      const active = dialog.activeDialog !== undefined;
      await dialog.cancelAllDialogs();
      return active;
    },
  };
}

async function exchange(
  context: TurnContext,
  turn: GuideTurn,
  move: GuideExchange['move'],
  run: () => Promise<void>,
): Promise<GuideSaying> {
  const offered: GuideExchange = { ...turn, move, said: { kind: 'not-mine', place: null } };
  offerExchange(context, offered);
  await run();
  return offered.said;
}
