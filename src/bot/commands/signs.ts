const WORDS = /[\p{L}\p{N}]/u;
/** Thumbs up, applause, hearts, smiles: what people send in place of thanks. */
const PLEASED = /[👍👌👏🙌🙏🤝💪🎉🥳🤩🤗🥰🙂☺😀-😎😘💯✅✨⭐🌟🔥❤🧡💛💚💙💜🖤🤍💕💖]/u;
const DISPLEASED = /[👎😈]/u;

/**
 * What a message without a word says: `liked` for a sign of being pleased, `nothing` for any other picture or mere
 * punctuation, for who sends an angry face is not to be told that they are welcome; undefined for one with words.
 */
export function saidBySigns(text: string): 'liked' | 'nothing' | undefined {
  if (text === '' || WORDS.test(text)) return undefined;
  return PLEASED.test(text) && !DISPLEASED.test(text) ? 'liked' : 'nothing';
}
