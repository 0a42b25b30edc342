import MarkdownIt from 'markdown-it';
import { isCjk } from '../text/cjk';

/**
 * CommonMark with tables. HTML is off, so that `<choose a scenario>` stays text. Indented code is off, because an
 * indented line in the playbook is always a list item or a paragraph. Addresses stay as written.
 */
export const MARKDOWN = createParser();

function createParser(): MarkdownIt.MarkdownIt {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
  parser.disable(['code', 'strikethrough']);
  parser.normalizeLink = (url) => url;
  parser.normalizeLinkText = (text) => text;
  parser.validateLink = () => true; // `readTarget` rejects and reports unsafe addresses
  parser.inline.State = class extends parser.inline.State {
    /**
     * CommonMark uses the spaces around `**` to decide where bold starts and ends. Chinese and Japanese have no
     * spaces, so without this `**问：**由于` would not be bold.
     */
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      const before = this.src[start - 1] ?? ' ';
      const after = this.src[start + scanned.length] ?? ' ';
      if (!isCjk(before) && !isCjk(after)) return scanned;
      return {
        ...scanned,
        can_open: scanned.can_open || (canSplitWord && after.trim() !== ''),
        can_close: scanned.can_close || (canSplitWord && before.trim() !== ''),
      };
    }
  };
  return parser;
}
