import { MANIFEST_FILE, type PackageProblem } from '../problem';
import { type Rule, type ShownText, shownTexts } from './rule';

/** The schema allows more than the documentation promises to show. */
const MOST_COMMANDS = 10;
const MOST_LISTS = 3;

/** Work of one person: a dialog with them, or what only they are shown. Keys of the catalogue. */
const FOR_ONE_PERSON = ['button.guide', 'command.insights'];

const TITLE = /^(bots\[\d+\]\.commandLists\[\d+\])\.commands\[\d+\]\.title$/;

/** Teams shows so many, and every place where the bot is has some. */
export const commandLists: Rule = ({ manifest: { bots } }) =>
  bots.flatMap(({ scopes, commandLists: lists }, bot): PackageProblem[] => {
    const problems: PackageProblem[] = [];
    const say = (problem: Omit<PackageProblem, 'file'>) => problems.push({ file: MANIFEST_FILE, ...problem });
    if (lists.length > MOST_LISTS) {
      const message = `has ${lists.length} lists, Teams shows ${MOST_LISTS}: join those for the same commands`;
      say({ code: 'command_lists_too_many', place: `bots[${bot}].commandLists`, message });
    }
    for (const [at, { commands }] of lists.entries()) {
      if (commands.length <= MOST_COMMANDS) continue;
      const message = `has ${commands.length} commands, Teams shows ${MOST_COMMANDS}: leave some out`;
      say({ code: 'command_list_too_long', place: `bots[${bot}].commandLists[${at}].commands`, message });
    }
    const served = new Set(lists.flatMap((list) => list.scopes));
    for (const scope of scopes.filter((each) => !served.has(each))) {
      const message = `no list has the scope "${scope}", where the bot is offered: add it to one`;
      say({ code: 'scope_without_commands', place: `bots[${bot}].commandLists`, message });
    }
    return problems;
  });

/** No list names a command twice, in any language. */
export const commandNames: Rule = (app) => {
  const seen = new Map<string, ShownText>();
  return shownTexts(app).flatMap((shown): PackageProblem[] => {
    const list = TITLE.exec(shown.place)?.[1];
    if (list === undefined) return [];
    const name = `${shown.file} ${list} ${shown.text.toLowerCase()}`;
    const first = seen.get(name);
    seen.set(name, first ?? shown);
    if (!first) return [];
    const message = `"${shown.text}" is the name of ${first.place} as well: name one of them differently`;
    return [{ code: 'command_twice', file: shown.file, place: shown.place, message }];
  });
};

/** What is done by one person alone is offered in the personal chat alone. */
export const commandsForOne: Rule = ({ manifest: { bots }, english }) => {
  const alone = new Set(FOR_ONE_PERSON.map((key) => english[key]?.toLowerCase()));
  return bots.flatMap(({ commandLists: lists }, bot) =>
    lists.flatMap(({ scopes, commands }, list) => {
      const shared = scopes.filter((scope) => scope !== 'personal');
      if (shared.length === 0) return [];
      return commands.flatMap(({ title }, at): PackageProblem[] => {
        if (!alone.has(title.toLowerCase())) return [];
        const place = `bots[${bot}].commandLists[${list}].commands[${at}].title`;
        const message = `"${title}" is for one person, the list is for ${shared.join(' and ')}: keep it to a personal list`;
        return [{ code: 'command_for_one', file: MANIFEST_FILE, place, message }];
      });
    }),
  );
};
