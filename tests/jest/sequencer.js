const { existsSync } = require('node:fs');
const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * What takes longest, in the order to begin it: in turn one that waits for most of its time and some that compute for
 * most of it, so that the cores have work from the first second, and no core is left alone with the last file. Jest
 * itself goes by what the files took before, and in a new clone by their size.
 */
const FIRST = [
  'bot/boards/jobs/ownWait',
  'cards/everyCard/everyCard',
  'e2e/plainClients',
  'bot/boards/jobs/reminding',
  'ranking/ranking',
  'store/tables/tableStore',
  'e2e/boards',
  'bot/boards/turns/templates',
  'bot/boards/jobs/remindingTogether',
  'bot/uninstalled/uninstalling',
  'bot/boards/posting/adopting',
  'bot/commands/asked',
  'bot/connector/exchange',
  'cards/boards/selfSent',
  'bot/boards/jobs/told',
  'content/knownDefects',
  'server/connections',
  'manifest/appPackage',
  'bot/boards/jobs/updating',
  'cards/content',
  'e2e/playground',
  'bot/boards/posting/corrected',
  'boards/commands/properties',
  'bot/boards/posting/badMinutes',
  'content/samples',
  'bot/boards/files/consent',
  'bot/boards/posting/posting',
  'pseudo/pseudo',
  'processEnd',
  'bank/report/report',
  'content/live/liveContent',
  'cards/boards/boardAnyText',
  'boards/history/size',
  'cards/anyText',
].map((name) => path.join(__dirname, '..', `${name}.test.ts`));

const moved = FIRST.filter((file) => !existsSync(file));
if (moved.length > 0) throw new Error(`Not there any more: ${moved.join(', ')}`);

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ path: file }) => {
      const place = FIRST.indexOf(file);
      return place === -1 ? FIRST.length : place;
    };
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
};
