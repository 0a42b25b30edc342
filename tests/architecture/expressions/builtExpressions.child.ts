// Run by expressions.slow.test.ts in a process of its own, where no module of src has been loaded before.
import { builtExpressions } from './builtExpressions';

process.stdout.write(JSON.stringify(builtExpressions(() => void require('../../../src/content/build'))));
