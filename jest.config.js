const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/tests/jest/environment.js',
  runtime: '<rootDir>/tests/jest/runtime.js',
  roots: ['<rootDir>/tests'],
  testSequencer: '<rootDir>/tests/jest/sequencer.js',
  // One more than there are cores, for while a test waits for a process, a file or a time to pass. Each worker loads and
  // warms up everything for itself: four seconds of a core.
  maxWorkers: availableParallelism() + 1,
  setupFiles: ['<rootDir>/tests/setup.ts'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.slow\\.test\\.ts$'],
  // A test that waits for something does so by itself; this only ends one that would never return.
  testTimeout: 120_000,
  // A dynamic import names the compiled file.
  moduleNameMapper: { '(.*/(?:tables/openTable|telemetry/openTelemetry))\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
    ],
  },
};
