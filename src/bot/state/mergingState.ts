import { BotState, type Storage, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { DocumentStore, Version } from '../../store/ports/documents';
import { KeyQueue } from '../../store/ports/keyQueue';
import { CONFLICT, retryConflicts } from '../../store/ports/retryConflicts';
import { changedNames, copyProperties, mergeProperties, type Properties } from './mergeProperties';

/** Too many turns wrote the same state at once; all attempts of this one failed. */
export class StateContendedError extends Error {
  override readonly name = 'StateContendedError';
  readonly code = 'state_contended';

  constructor(key: string, attempts: number) {
    super(`State ${key} was changed by others in each of ${attempts} attempts to save it: try again later.`);
  }
}

/** Another turn has saved what this one had claimed: nothing of this turn was saved. */
export class StateTakenError extends Error {
  override readonly name = 'StateTakenError';
  readonly code = 'state_taken';

  constructor(key: string) {
    super(`State ${key} was saved by another turn of the same activity: end this one without an answer.`);
  }
}

/** `BotState` requires a storage. Every method that would use it is overridden here. */
const NO_STORAGE: Storage = { read: notUsed, write: notUsed, delete: notUsed };

type Stored = { properties: Properties; version: Version | 'absent' };

/** `state` is what the turn works on; `stored` is the version last read or saved. */
type Loaded = {
  state: Properties;
  stored: Stored;
  /** The error if the state could not be read; `state` is then empty. */
  unread?: unknown;
  /** The property that only one turn may set. */
  claimed?: string;
};

const NOTHING: Stored = { properties: {}, version: 'absent' };

const properties = z.record(z.string(), z.unknown());

const ATTEMPTS = 40;
const LONGEST_PAUSE_MS = 20;

/**
 * State that two turns may change at once, even in two processes. botbuilder's own state overwrites whatever is there.
 * This one saves directly if nothing changed since it was read; otherwise it merges by property: properties that this
 * turn did not change keep the other turn's value, and if both changed one, the last save wins.
 *
 * If the state cannot be read, it is empty and `saveChanges` rejects with the reason, so the turn can still answer.
 * Stored data that cannot be parsed counts as new.
 *
 * A property that this turn has claimed is the exception: only the first turn that saves it does.
 *
 * A property must be JSON. If the merge brings changes from others, `saveChanges` also copies them into the turn's own
 * state. It rejects with a `StateContendedError` after `attempts` conflicts.
 */
export class MergingState extends BotState {
  readonly #documents: DocumentStore;
  readonly #keyOf: (context: TurnContext) => string;
  readonly #attempts: number;
  readonly #saves = new KeyQueue();
  readonly #loadedKey = Symbol('loaded state');

  constructor(documents: DocumentStore, keyOf: (context: TurnContext) => string, attempts = ATTEMPTS) {
    super(NO_STORAGE, async (context) => keyOf(context));
    this.#documents = documents;
    this.#keyOf = keyOf;
    this.#attempts = attempts;
  }

  override async load(context: TurnContext, force = false): Promise<Properties> {
    return (await this.#load(context, force)).state;
  }

  override get(context: TurnContext): Properties | undefined {
    return this.#loaded(context)?.state;
  }

  override async saveChanges(context: TurnContext, force = false): Promise<void> {
    const loaded = force ? await this.#load(context, false) : this.#loaded(context);
    if (!loaded) return;
    if (loaded.unread !== undefined) throw loaded.unread;
    const key = this.#keyOf(context);
    await this.#saves.run(key, async () => {
      const mine = asJson(loaded.state);
      if (force || changedNames(loaded.stored.properties, mine).length > 0)
        await this.#save(key, loaded, mine, force);
    });
  }

  /**
   * Sets a property that the state must not have yet. If another turn saves one of that name first, `saveChanges` rejects
   * with a `StateTakenError`.
   * @returns false, and sets nothing, if the state has it
   */
  async claim(context: TurnContext, name: string, value: unknown): Promise<boolean> {
    const loaded = await this.#load(context, false);
    if (Object.hasOwn(loaded.state, name)) return false;
    loaded.state[name] = value;
    loaded.claimed = name;
    return true;
  }

  /** Takes back what this turn has claimed, if that was saved: another turn may have it. */
  async release(context: TurnContext): Promise<void> {
    const loaded = this.#loaded(context);
    const { claimed } = loaded ?? {};
    if (!loaded || claimed === undefined || !Object.hasOwn(loaded.stored.properties, claimed)) return;
    delete loaded.state[claimed];
    await this.saveChanges(context);
  }

  /** Empties the state of this turn; `saveChanges` makes it permanent. */
  override async clear(context: TurnContext): Promise<void> {
    const { stored } = await this.#load(context, false);
    context.turnState.set(this.#loadedKey, { state: {}, stored });
  }

  override async delete(context: TurnContext): Promise<void> {
    context.turnState.delete(this.#loadedKey);
    await this.#documents.delete(this.#keyOf(context));
  }

  #loaded(context: TurnContext): Loaded | undefined {
    return context.turnState.get<Loaded | undefined>(this.#loadedKey);
  }

  async #load(context: TurnContext, force: boolean): Promise<Loaded> {
    const before = this.#loaded(context);
    if (before && !force) return before;
    const key = this.#keyOf(context);
    const [stored, unread] = await this.#read(key).then(
      (read): [Stored, undefined] => [read, undefined],
      (error: unknown): [Stored, unknown] => [NOTHING, error],
    );
    // Another read in the same turn may have finished meanwhile.
    const meanwhile = this.#loaded(context);
    if (meanwhile && !force) return meanwhile;
    const loaded = { state: asJson(stored.properties), stored, unread };
    context.turnState.set(this.#loadedKey, loaded);
    return loaded;
  }

  async #read(key: string): Promise<Stored> {
    const document = await this.#documents.read(key);
    if (!document) return NOTHING;
    return { properties: properties.safeParse(document.value).data ?? {}, version: document.version };
  }

  async #save(key: string, loaded: Loaded, mine: Properties, force: boolean): Promise<void> {
    const base = loaded.stored;
    let theirs: Stored | undefined;
    await retryConflicts(
      async () => {
        const isAgain = theirs !== undefined;
        theirs = isAgain ? await this.#read(key) : base;
        const { claimed } = loaded;
        if (isAgain && claimed !== undefined && Object.hasOwn(theirs.properties, claimed))
          throw new StateTakenError(key);
        const merged = mergeProperties(base.properties, mine, theirs.properties);
        const isStored = isAgain && !force && changedNames(theirs.properties, merged).length === 0;
        const result = isStored
          ? { kind: 'written' as const, version: theirs.version }
          : await this.#documents.write(key, merged, theirs.version);
        if (result.kind === 'conflict') return CONFLICT;
        loaded.stored = { properties: merged, version: result.version };
        const news = changedNames(mine, merged);
        if (news.length > 0) copyProperties(news, asJson(merged), loaded.state);
        return undefined;
      },
      (attempts) => new StateContendedError(key, attempts),
      { attempts: this.#attempts, longestPauseMs: LONGEST_PAUSE_MS },
    );
  }
}

async function notUsed(): Promise<never> {
  throw new Error('MergingState reads and writes its documents itself: override what came here.');
}

/** A copy, as if stored and read again. For states this small it is several times faster than `structuredClone`. */
function asJson(state: Properties): Properties {
  return JSON.parse(JSON.stringify(state));
}
