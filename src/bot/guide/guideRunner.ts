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

/** The guided dialog of the conversation that a turn is in. */
export type Guide = {
  /** Begins anew, or at the place that a button leads to. */
  begin(turn: GuideTurn, move: GuideMove | undefined): Promise<GuideSaying>;
  /** Hands a typed message to a dialog that is under way; `not-mine` when there is none, or it is no choice. */
  hear(turn: GuideTurn): Promise<GuideSaying>;
  /** One step back; `not-mine` when nobody is being guided. */
  back(turn: GuideTurn): Promise<GuideSaying>;
  /** Where somebody is being guided, null when nobody is. */
  place(): Promise<GuidePlace | null>;
  /** Ends the dialog. Whether there was one. */
  cancel(): Promise<boolean>;
};

/** Gives a turn of the Bot Framework its guide, whose place is kept in the conversation's state. */
export type GuideRunner = (context: TurnContext) => Guide;

export function createGuideRunner(state: StatePropertyAccessor<DialogState>): GuideRunner {
  const dialogs = new DialogSet(state).add(new GuideDialog(GUIDE));

  return (context) => {
    // Nearly every turn is none of the guide's: it is not worth a dialog context to find that out.
    const isIdle = async (): Promise<boolean> => ((await state.get(context))?.dialogStack ?? []).length === 0;

    const goOn = async (): Promise<void> => {
      if (await isIdle()) return;
      const dialog = await dialogs.createContext(context);
      if (dialog.activeDialog) await dialog.continueDialog();
    };

    return {
      begin: (turn, move) =>
        exchange(context, turn, move, async () => {
          const dialog = await dialogs.createContext(context);
          await dialog.cancelAllDialogs();
          await dialog.beginDialog(GUIDE);
        }),
      hear: (turn) => exchange(context, turn, undefined, goOn),
      back: (turn) => exchange(context, turn, { kind: 'back' }, goOn),
      async place() {
        if (await isIdle()) return null;
        const { activeDialog } = await dialogs.createContext(context);
        return activeDialog ? readGuideState(activeDialog.state).place : null;
      },
      async cancel() {
        if (await isIdle()) return false;
        const dialog: DialogContext = await dialogs.createContext(context);
        const active = dialog.activeDialog !== undefined;
        await dialog.cancelAllDialogs();
        return active;
      },
    };
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
