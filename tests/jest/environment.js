const { TestEnvironment } = require('jest-environment-node');

/** Where Jest keeps on the global object what `jest.setTimeout` was told. */
const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');

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
    this.restoreGlobals = () => {
      globalThis.console = console;
      Object.assign(process, { exit, getBuiltinModule });
      for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
      Object.assign(process.env, variables);
      delete globalThis[TIMEOUT];
    };
  }

  async teardown() {
    this.moduleMocker.restoreAllMocks();
    await super.teardown();
    this.restoreGlobals();
    this.global = null;
  }
};
