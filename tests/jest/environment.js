const v8 = require('node:v8');
const { TestEnvironment } = require('jest-environment-node');

// Most of what the tests run is run a few times only, and Node 20 compiles it to fast code as eagerly as in a server: a
// seventh of all the time. The lines of Node after it count another way and wait longer.
if (process.versions.node.startsWith('20.')) v8.setFlagsFromString('--interrupt-budget=300000');

/** What Jest keeps on the global object for one test file: who hears of its tests, and what `jest.setTimeout` was told. */
const OF_ONE_FILE = ['EVENT_HANDLERS', 'RETRY_TIMES_SETTER', 'TEST_TIMEOUT_SYMBOL'].map((name) =>
  Symbol.for(name),
);

/** The same under symbols that only one copy of a module knows; Jest's own modules are new for each file. */
const unsharedSymbols = () =>
  Object.getOwnPropertySymbols(globalThis).filter((symbol) => Symbol.keyFor(symbol) === undefined);

/**
 * Node's own global objects rather than a copy for each test file, so that a module can serve more than one file
 * (`./runtime.js`) and an `Error` or a `Date` is the same everywhere. What a file changes of them ends with the file.
 */
module.exports = class OneRealmEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const [ModuleMocker, FakeTimers] = [this.moduleMocker.constructor, this.fakeTimersModern.constructor];
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new FakeTimers({ config: config.projectConfig, global: globalThis });
    const { console } = globalThis;
    const { exit, getBuiltinModule } = process;
    const variables = { ...process.env };
    const symbols = new Set(unsharedSymbols());
    this.restoreGlobals = () => {
      globalThis.console = console;
      Object.assign(process, { exit, getBuiltinModule });
      for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
      Object.assign(process.env, variables);
      const added = unsharedSymbols().filter((symbol) => !symbols.has(symbol));
      for (const symbol of [...OF_ONE_FILE, ...added]) delete globalThis[symbol];
    };
  }

  async teardown() {
    this.moduleMocker.restoreAllMocks();
    await super.teardown();
    this.restoreGlobals();
    this.global = null;
  }
};
