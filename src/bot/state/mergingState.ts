import { BotState, type Storage, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { DocumentStore, Version } from '../../store/ports/documents';
import { KeyQueue } from '../../store/ports/keyQueue';
import { CONFLICT, retryConflicts } from '../../store/ports/retryConflicts';
import { changedNames, copyProperties, mergeProperties, type Properties } from './mergeProperties';
import { StateContendedError, StateTakenError } from './stateErrors';

/** `BotState` requires a storage. Every method that would use it is overridden here. */
const NO_STORAGE: Storage = { read: notUsed, write: notUsed, delete: notUsed };

/** `text` is the properties as JSON. */
type Stored = { text: string; version: Version | 'absent' };

/** `state` is what the turn works on; `stored` is the version last read or saved. */
type Loaded = {
  state: Properties;
  stored: Stored;
  /** The error if the state could not be read; `state` is then empty. */
  unread?: unknown;
  /** The property that only one turn may set. */
  claimed?: string;
};

const NOTHING: Stored = { text: '{}', version: 'absent' };

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
      const mine = JSON.stringify(loaded.state);
      if (force || isChanged(loaded.stored.text, mine)) await this.#save(key, loaded, mine, force);
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
    if (!loaded || claimed === undefined || !Object.hasOwn(propertiesOf(loaded.stored.text), claimed)) return;
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
    const loaded = { state: propertiesOf(stored.text), stored, unread };
    context.turnState.set(this.#loadedKey, loaded);
    return loaded;
  }

  async #read(key: string): Promise<Stored> {
    const document = await this.#documents.read(key);
    if (!document) return NOTHING;
    const { data = {} } = properties.safeParse(document.value);
    return { text: JSON.stringify(data), version: document.version };
  }

  /** `mine` is JSON. What others have written is read only if they have. */
  async #save(key: string, loaded: Loaded, mine: string, force: boolean): Promise<void> {
    const base = loaded.stored;
    let isAgain = false;
    await retryConflicts(
      async () => {
        const saved = isAgain
          ? await this.#merge(key, loaded, base, mine, force)
          : await this.#write(key, mine, base.version);
        isAgain = true;
        if (!saved) return CONFLICT;
        loaded.stored = saved;
        if (saved.text !== mine) takeOver(saved.text, mine, loaded.state);
        return undefined;
      },
      (attempts) => new StateContendedError(key, attempts),
      { attempts: this.#attempts, longestPauseMs: LONGEST_PAUSE_MS },
    );
  }

  /** Undefined if others have written again meanwhile. */
  async #merge(
    key: string,
    { claimed }: Loaded,
    base: Stored,
    mine: string,
    force: boolean,
  ): Promise<Stored | undefined> {
    const stored = await this.#read(key);
    const theirs = propertiesOf(stored.text);
    if (claimed !== undefined && Object.hasOwn(theirs, claimed)) throw new StateTakenError(key);
    const merged = mergeProperties(propertiesOf(base.text), propertiesOf(mine), theirs);
    if (!force && changedNames(theirs, merged).length === 0) return stored;
    return this.#write(key, JSON.stringify(merged), stored.version);
  }

  async #write(key: string, text: string, expected: Stored['version']): Promise<Stored | undefined> {
    const result = await this.#documents.write(key, propertiesOf(text), expected);
    return result.kind === 'written' ? { text, version: result.version } : undefined;
  }
}

async function notUsed(): Promise<never> {
  throw new Error('MergingState reads and writes its documents itself: override what came here.');
}

/** Copies what others have changed into the state of the turn. */
function takeOver(saved: string, mine: string, state: Properties): void {
  const merged = propertiesOf(saved);
  copyProperties(changedNames(propertiesOf(mine), merged), merged, state);
}

/** As if stored and read again. */
function propertiesOf(text: string): Properties {
  return JSON.parse(text);
}

/** Most turns leave their state alone, or change it: that the same is written in another order is rare. */
function isChanged(before: string, after: string): boolean {
  return before !== after && changedNames(propertiesOf(before), propertiesOf(after)).length > 0;
}
