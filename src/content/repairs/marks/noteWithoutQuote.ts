import type { Repair } from '../../text/repair';

const NOTE = /^\s*\[!(?:note|tip|important|caution|warning)\]/i;

/**
 * A note is a quote: each of its lines must start with `>`.
 *
 * @bad
 * ```md
 * [!NOTE]
 * Ask the sponsor first.
 *
 * Then go on.
 * ```
 * @good
 * ```md
 * > [!NOTE]
 * > Ask the sponsor first.
 *
 * Then go on.
 * ```
 */
export const noteWithoutQuote: Repair = {
  code: 'note_without_quote',
  sign: /^[ \t]*\[!/m,
  apply(lines, report) {
    let within = false;
    return lines.map((line, at) => {
      if (line.verbatim || line.text.trim() === '') {
        within = false;
        return line;
      }
      if (NOTE.test(line.text) && !lines[at - 1]?.text.startsWith('>')) {
        within = true;
        report(
          'note_without_quote',
          line.number,
          'A note must be a quote: write ">" before each of its lines.',
        );
      }
      return within ? { ...line, text: `> ${line.text.trimStart()}` } : line;
    });
  },
};
