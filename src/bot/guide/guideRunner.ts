import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import { type DialogContext, DialogSet, type DialogState } from 'botbuilder-dialogs';
import type { Phrases } from '../../i18n/phrases';
import type { Playbook } from '../../playbook/playbook';
import type { GuideMove, GuidePlace } from './guide';
import { GuideDialog, type GuideExchange, type GuideSaying, offerExchange } from './guideDialog';
import { readGuideState } from './guideState';

const GUIDE = 'guide';

/** What the guide needs from a turn. */
export type GuideTurn = { playbook: Playbook; phrases: Phrases; text: string; by: string };

/** The guide of the conversation that a turn belongs to. */
export type Guide = {
  /** Starts again, or at the place that a button leads to. */
  begin(turn: GuideTurn, move: GuideMove | undefined): Promise<GuideSaying>;
  /** Passes a typed message to a running guide; `not-mine` if none is running or the text is not a choice. */
  hear(turn: GuideTurn): Promise<GuideSaying>;
  /** Goes one step back; `not-mine` if no guide is running. */
  back(turn: GuideTurn): Promise<GuideSaying>;
  /** Notes that something else was opened; returns the current place, null if no guide is running any more. */
  leaveAside(turn: GuideTurn): Promise<GuidePlace | null>;
  /** The current place; null if no guide is running for this person. */
  place(by: string): Promise<GuidePlace | null>;
  /** Ends the guide. Returns false if none was running. */
  cancel(): Promise<boolean>;
};

/** Creates the guide for a turn. The place is stored in the conversation's state. */
export type GuideRunner = (context: TurnContext) => Guide;

export function createGuideRunner(state: StatePropertyAccessor<DialogState>): GuideRunner {
  const dialogs = new DialogSet(state).add(new GuideDialog(GUIDE));

  return (context) => {
    // Most turns are not about the guide, so check this without creating a dialog context.
    const isIdle = async (): Promise<boolean> => ((await state.get(context))?.dialogStack ?? []).length === 0;

    /** The dialog of this person; in a channel, others do not go on with it. */
    const activeFor = async (by: string): Promise<DialogContext | undefined> => {
      if (await isIdle()) return undefined;
      const dialog = await dialogs.createContext(context);
      if (!dialog.activeDialog) return undefined;
      const owner = readGuideState(dialog.activeDialog.state).by;
      return owner === null || owner === by ? dialog : undefined;
    };
    const goOn = async (by: string): Promise<void> => {
      await (await activeFor(by))?.continueDialog();
    };

    return {
      begin: (turn, move) =>
        exchange(context, turn, move, async () => {
          const dialog = await dialogs.createContext(context);
          await dialog.cancelAllDialogs();
          await dialog.beginDialog(GUIDE);
        }),
      hear: (turn) => exchange(context, turn, undefined, () => goOn(turn.by)),
      back: (turn) => exchange(context, turn, { kind: 'back' }, () => goOn(turn.by)),
      async leaveAside(turn) {
        const aside = { ...turn, text: '' };
        const said = await exchange(context, aside, undefined, () => goOn(turn.by));
        return said.kind === 'not-mine' ? said.place : null;
      },
      async place(by) {
        const active = (await activeFor(by))?.activeDialog;
        return active ? readGuideState(active.state).place : null;
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
