import { BotState, type Storage, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { DocumentStore, Version } from '../../store/ports/documents';
import { CONFLICT, retryConflicts } from '../../store/ports/retryConflicts';
import { changedNames, copyProperties, mergeProperties, type Properties } from './mergeProperties';

/** So many turns wrote the same state at once that this one never got its turn. */
export class StateContendedError extends Error {
  override readonly name = 'StateContendedError';
  readonly code = 'state_contended';

  constructor(key: string, attempts: number) {
    super(`State ${key} was changed by others in each of ${attempts} attempts to save it: try again later.`);
  }
}

/** What `BotState` asks for. Every method of it that would use one is overridden here. */
const NO_STORAGE: Storage = { read: notUsed, write: notUsed, delete: notUsed };

type Stored = { properties: Properties; version: Version | 'absent' };

/** `state` is what the turn works on, `stored` what it looked like when it was read or last saved. */
type Loaded = {
  state: Properties;
  stored: Stored /** Why it could not be read; it is then empty. */;
  unread?: unknown;
};

const NOTHING: Stored = { properties: {}, version: 'absent' };

const properties = z.record(z.string(), z.unknown());

const ATTEMPTS = 40;
const LONGEST_PAUSE_MS = 20;

/**
 * State that two turns may change at once, also in two processes. botbuilder's own writes over whatever is there; this
 * one saves only if nothing changed since the turn read it, and else merges, property by property: what this turn did
 * not change stays as the other one left it, and of one property that both changed the last one saved counts.
 *
 * A state that cannot be read is empty, and `saveChanges` rejects with the reason: an answer is worth more. One that is not
 * understood counts as new.
 *
 * A property must be JSON. Where the merge brings news, `saveChanges` puts them into the turn's own state, too; it
 * rejects with a `StateContendedError` after `attempts` conflicts.
 */
export class MergingState extends BotState {
  readonly #documents: DocumentStore;
  readonly #keyOf: (context: TurnContext) => string;
  readonly #attempts: number;
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
    const mine = asJson(loaded.state);
    if (force || changedNames(loaded.stored.properties, mine).length > 0) {
      await this.#save(this.#keyOf(context), loaded, mine);
    }
  }

  /** Takes away the properties that the turn can see; `saveChanges` makes it last. */
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
    // A second property of the same turn may have been asked for while this one was being read.
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

  async #save(key: string, loaded: Loaded, mine: Properties): Promise<void> {
    const base = loaded.stored;
    let theirs: Stored | undefined;
    await retryConflicts(
      async () => {
        theirs = theirs ? await this.#read(key) : base;
        const merged = mergeProperties(base.properties, mine, theirs.properties);
        const result = await this.#documents.write(key, merged, theirs.version);
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

/** A copy, as it would be read again. Small as states are, several times quicker than `structuredClone`. */
function asJson(state: Properties): Properties {
  return JSON.parse(JSON.stringify(state));
}
