/**
 * What holds for every card that the bot can send. One file for Jest, so that one worker makes the cards, which takes
 * longer than to look at them.
 */
import './accessible';
import './boardScenes';
import './fileNames';
import './storeRules';
