import { domains, linkDomains, publisherAddresses } from './addresses';
import { commandLists, commandNames, commandsForOne } from './commands';
import { identity } from './identity';
import { languageFiles, languagesStated, translatedTexts } from './languages';
import { pictures } from './pictures';
import type { Rule } from './rule';
import { lengths, names, wording } from './texts';

/** What the store's validation guidelines ask of a manifest, as far as it can be told without the network. */
export const RULES: readonly Rule[] = [
  identity,
  publisherAddresses,
  domains,
  linkDomains,
  pictures,
  languageFiles,
  translatedTexts,
  languagesStated,
  lengths,
  names,
  wording,
  commandLists,
  commandNames,
  commandsForOne,
];
