import MarkdownIt from 'markdown-it';
import { isCjk } from '../text/cjk';

/**
 * CommonMark and tables. Without HTML, so that `<choose a scenario>` stays text; without indented code, because an
 * indented line in the playbook is always a list item or a paragraph; addresses stay as they were written.
 */
export const MARKDOWN = createParser();

function createParser(): MarkdownIt.MarkdownIt {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
  parser.disable(['code', 'strikethrough']);
  parser.normalizeLink = (url) => url;
  parser.normalizeLinkText = (text) => text;
  parser.validateLink = () => true; // `readTarget` refuses what must not be opened, and reports it
  parser.inline.State = class extends parser.inline.State {
    /**
     * CommonMark takes the spaces around `**` as a sign of where bold begins and ends. Chinese and Japanese have none,
     * so there `**问：**由于` would not be bold.
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
