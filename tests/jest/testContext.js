/**
 * Which test Jest is at, in the place of the `AsyncLocalStorage` that Jest has for tests that run side by side
 * (`it.concurrent`, of which there are none here). Each test file switched on one more, for good: after a hundred
 * files every promise of the worker was handed on to a hundred of them. An error that nobody catches counts for the
 * test that runs when it comes up, else for the file.
 */
exports.TestContext = class TestContext {
  constructor() {
    this.store = undefined;
  }

  getStore() {
    return this.store;
  }

  async run(store, callback) {
    const before = this.store;
    if (before?.test && before.test !== store.test)
      throw new Error('Two tests side by side: see testContext.js.');
    this.store = store;
    try {
      return await callback();
    } finally {
      this.store = before;
    }
  }
};
