import MarkdownIt from 'markdown-it';

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
  return parser;
}
