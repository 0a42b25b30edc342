const quick = require('./jest.config');

/**
 * Load, crash and browser tests, those of several processes, and the whole of sweeps of which `npm test` runs a part.
 * @type {import('jest').Config}
 */
module.exports = {
  ...quick,
  testMatch: ['**/*.slow.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
  // Many of them measure: one at a time.
  maxWorkers: 1,
};
