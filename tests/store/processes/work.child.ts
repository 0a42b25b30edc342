// Run by jobProcesses.slow.test.ts: works off jobs until there are none, with a document as the result of each.

import { openEmbeddedStore } from '../../../src/store/embedded';
import { DocumentJobs } from '../../../src/store/jobs/documentJobs';
import { workOff } from '../jobs/workOff';

async function main(folder: string, leaseMs: number): Promise<void> {
  const store = openEmbeddedStore(folder);
  process.stdout.write('ready\n');
  const completed = await workOff(new DocumentJobs(store), leaseMs, async (key) => {
    await store.write(`results/${key}`, 'there', 'any');
    process.stdout.write('.\n');
  });
  await store.write('completed there', completed, 'any');
  await store.close();
}

const [, , folder = '', leaseMs = ''] = process.argv;
void main(folder, Number(leaseMs));
