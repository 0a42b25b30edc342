const { existsSync } = require('node:fs');
const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * What takes longest, in the order to begin it: in turn one that waits for most of its time and some that compute for
 * most of it, so that the cores have work from the first second, and no core is left alone with the last file. Jest
 * itself goes by what the files took before, and in a new clone by their size.
 */
const FIRST = [
  'bot/boards/jobs/reminding',
  'cards/everyCard/everyCard',
  'e2e/plainClients',
  'bot/boards/posting/adopting',
  'ranking/ranking',
  'bot/boards/turns/templates',
  'bot/boards/jobs/repeating',
  'cards/boards/selfSent',
  'bot/uninstalled/uninstalling',
  'bot/boards/posting/corrected',
  'cards/content',
  'bot/commands/asked',
  'bot/boards/posting/badMinutes',
  'e2e/boards',
  'e2e/playground',
  'bot/boards/posting/posting',
  'manifest/appPackage',
  'content/knownDefects',
  'store/tables/tableStore',
  'boards/commands/properties',
  'conversations/commandTitles',
  'bot/boards/jobs/told',
  'content/samples',
  'pseudo/pseudo',
  'bot/boards/jobs/updating',
  'bank/report/report',
  'cards/boards/boardAnyText',
  'processEnd',
  'bot/team/asking',
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
