import { afterEach, beforeEach, expect } from '@jest/globals';
import { MemoryStore } from '../../../src/store/memory';
import { type BoardChat, type BoardChatSettings, openBoardChat } from '../boards/boardChat';
import { type ConnectorStub, startConnectorStub } from '../boards/connectorStub';

export type Instances = {
  readonly one: BoardChat;
  readonly other: BoardChat;
  readonly stub: ConnectorStub;
  readonly store: MemoryStore;
  /** Sets the clock of both. */
  skipTo(time: number): void;
};

/** Two bots that share nothing but their store and the channel's service, new for each test of a file. */
export function twoInstances(settings: BoardChatSettings = {}): Instances {
  let opened: { one: BoardChat; other: BoardChat; stub: ConnectorStub; store: MemoryStore } | undefined;
  const instances = () => {
    if (!opened) throw new Error('There are no instances before a test begins');
    return opened;
  };

  beforeEach(async () => {
    const [stub, store] = [await startConnectorStub(), new MemoryStore()];
    const open = () => openBoardChat({ ...settings, store, stub });
    opened = { one: await open(), other: await open(), stub, store };
    opened.other.skipTo(opened.one.now());
  });

  afterEach(async () => {
    const { one, other, stub } = instances();
    await Promise.all([one.close(), other.close()]);
    await stub.stop();
    expect([...one.failures, ...other.failures]).toEqual([]);
  });

  return {
    get one() {
      return instances().one;
    },
    get other() {
      return instances().other;
    },
    get stub() {
      return instances().stub;
    },
    get store() {
      return instances().store;
    },
    skipTo(time) {
      instances().one.skipTo(time);
      instances().other.skipTo(time);
    },
  };
}
