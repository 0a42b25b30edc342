const { createRequire, isBuiltin } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');
const { TestContext } = require('./testContext');

/** What the modules of `src` and `tests/once` export, by path; they are loaded once a worker. */
const loaded = new Map();
/** What the other files are compiled to, by path: fixtures and Jest's own code are loaded by many test files. */
const compiled = new Map();
/** So that a stack names the line of the TypeScript whichever test file it is from. */
const sourceMaps = new Map();
/** That of the test file the worker is at. */
let running;

/**
 * Jest loads every module anew for every test file, which took half of a run: botbuilder alone is 1,000 files. Here
 * only the tests and their fixtures are; packages, Jest's own among them, are loaded by Node, and `src`, which keeps
 * nothing in its modules that one test could leave to another, once for all files of a worker. `jest.mock` reaches
 * only what is loaded for a file, so a test hands over a fake.
 */
module.exports = class Runtime extends JestRuntime {
  constructor(config, environment, ...others) {
    super(config, environment, ...others);
    this.once = ['src', 'manifest', 'tests/once'].map(
      (folder) => path.join(config.rootDir, folder) + path.sep,
    );
    const { executor, fileCache, transformCache } = this;
    const transform = transformCache.transform.bind(transformCache);
    transformCache.sourceMaps = sourceMaps;
    transformCache.transform = (filename, options) => {
      const source = fileCache.readFile(filename);
      const known = compiled.get(filename);
      if (known?.source === source) return known.code;
      const code = transform(filename, options);
      compiled.set(filename, { source, code });
      return code;
    };
    executor.compile = (code, filename) => {
      const known = compiled.get(filename);
      if (known?.code === code && known.run) return known.run;
      const run = vm.compileFunction(code, executor.injectedModuleParameters, { filename });
      if (known) known.run = run;
      return run;
    };
    running = this;
  }

  /** A module that was loaded for an earlier file may import another one only when it is called (`await import`). */
  requireModuleOrMock(from, name) {
    if (this !== running && this.isOnce(from)) return running.requireModuleOrMock(from, name);
    return super.requireModuleOrMock(from, name);
  }

  isOnce(file) {
    return this.once.some((folder) => file.startsWith(folder));
  }

  requireModule(from, name, options, isActual) {
    const load = () => super.requireModule(from, name, options, isActual);
    if (options?.isInternalModule) return this.requireOfJest(from, name, load);
    if (name === undefined || isBuiltin(name)) return load();
    if (!/^[./]/.test(name)) return createRequire(from)(name);
    const file = path.resolve(path.dirname(from), name);
    if (file.includes(`${path.sep}node_modules${path.sep}`)) return createRequire(from)(name);
    if (!this.isOnce(file)) return load();
    if (!loaded.has(file)) loaded.set(file, load());
    return loaded.get(file);
  }

  /** Its part that keeps the tests of a file in its modules is asked for by path; what that needs are packages. */
  requireOfJest(from, name, load) {
    if (name === 'node:async_hooks') return { ...require(name), AsyncLocalStorage: TestContext };
    return name === undefined || isBuiltin(name) ? load() : createRequire(from)(name);
  }
};
module.exports.default = module.exports;
