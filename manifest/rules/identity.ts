import { MANIFEST_FILE, type PackageProblem } from '../problem';
import { STAND_IN_NAME } from '../settings';
import type { Rule } from './rule';

/** What stands in documents for an id: the same digit all over. */
const EXAMPLE_ID = /^([0-9a-f])\1{7}-(?:\1{4}-){3}\1{12}$/i;
/** https://semver.org, without the parts that Teams does not compare. */
const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?$/;

/** The ids are those of somebody's registration, the version can be compared, the publisher has a name. */
export const identity: Rule = ({ manifest: { id, bots, version, developer } }) => {
  const problems: PackageProblem[] = [];
  const say = (problem: Omit<PackageProblem, 'file'>) => problems.push({ file: MANIFEST_FILE, ...problem });
  if (EXAMPLE_ID.test(id))
    say({
      code: 'id_example',
      place: 'id',
      message: `"${id}" is an example: set TEAMS_APP_ID to an id of yours`,
    });
  for (const [at, { botId }] of bots.entries()) {
    if (!EXAMPLE_ID.test(botId)) continue;
    const message = `"${botId}" is an example: set MicrosoftAppId to the id of the bot's registration`;
    say({ code: 'id_example', place: `bots[${at}].botId`, message });
  }
  if (!VERSION.test(version)) {
    const message = `"${version}" is no version such as 1.2.0: correct "version" in package.json`;
    say({ code: 'app_version_invalid', place: 'version', message });
  }
  if (developer.name === STAND_IN_NAME) {
    const message = `"${developer.name}" stands in for the publisher: set PUBLISHER_NAME`;
    say({ code: 'publisher_unnamed', place: 'developer.name', message });
  }
  return problems;
};
