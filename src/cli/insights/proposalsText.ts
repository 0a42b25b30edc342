import type { Asked, Proposal } from './proposals';

const NOTHING =
  '# There is nothing to write down: every question had an answer, and none was said not to help.\n';

/**
 * The proposals as authors can put them beside their pages, file after file: what begins with `#` is left out when such a
 * file is read.
 */
export function proposalsText(proposals: readonly Proposal[]): string {
  if (proposals.length === 0) return NOTHING;
  return `${proposals.map(proposalText).join('\n\n')}\n`;
}

function proposalText({ file, locale, questions }: Proposal): string {
  if (file === null) {
    const lines = questions.map((asked) => `# ${asked.question} (${whatBecame(asked)})`);
    return [`# ${locale}: no page comes near`, ...lines].join('\n');
  }
  return [`# ${file}`, ...questions.flatMap((asked) => [`# ${whatBecame(asked)}`, asked.question])].join(
    '\n',
  );
}

function whatBecame(asked: Asked): string {
  switch (asked.kind) {
    case 'unanswered':
      return `${asked.count} × without an answer, last on ${asked.last}`;
    case 'disliked':
      return 'the answer from this page did not help';
    case 'team':
      return 'the team answered with this page';
  }
}
