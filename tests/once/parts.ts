import { commandReader } from '../../src/bot/commands/command';
import { readCommandWords } from '../../src/bot/commands/commandWords';
import { createBoardCards } from '../../src/cards/boardCards';
import { readTemplates } from '../../src/cards/card/templates';
import { createCards } from '../../src/cards/cards';
import { createTeamCards } from '../../src/cards/teamCards';
import { createTexts } from '../../src/i18n/texts';

/** Parts of a bot that keep nothing of what they were asked, so that all bots of a worker can share them. */
export const texts = createTexts();
const templates = readTemplates();
export const cards = createCards(texts, templates);
export const boardCards = createBoardCards(texts, templates);
export const teamCards = createTeamCards(texts, templates);
export const readCommand = commandReader(readCommandWords(), texts.locales);
