import type { Line } from '../line';
import type { Report } from '../report';
import { headingIndented } from './heading-indented';
import { headingMarksTwice } from './heading-marks-twice';
import { headingWithoutSpace } from './heading-without-space';
import { htmlComment } from './html-comment';
import { htmlTag } from './html-tag';
import { imageBrackets } from './image-brackets';
import { inTables } from './in-tables';
import { includeLeftOut } from './include-left-out';
import { layoutMark } from './layout-mark';
import { linkAddressBroken } from './link-address-broken';
import { linkBracketStray } from './link-bracket-stray';
import { linkBracketWrong } from './link-bracket-wrong';
import { linkParenthesisTwice } from './link-parenthesis-twice';
import { linkSpace } from './link-space';
import { linkTwoTargets } from './link-two-targets';
import { listMarkerWithoutSpace } from './list-marker-without-space';
import { listTooDeep } from './list-too-deep';
import { listWithLetters } from './list-with-letters';
import { noteWithoutQuote } from './note-without-quote';
import type { Repair } from './repair';
import { tableBelowText } from './table-below-text';
import { tableDelimiter } from './table-delimiter';
import { tableDelimiterMissing } from './table-delimiter-missing';
import { tableHeaderMissing } from './table-header-missing';
import { tableIndented } from './table-indented';
import { tablePipeMissing } from './table-pipe-missing';
import { tableRowLong } from './table-row-long';
import { tableTextBelow } from './table-text-below';
import { taskCellMissing } from './task-cell-missing';
import { taskCellsGlued } from './task-cells-glued';
import { taskNameParted } from './task-name-parted';
import { taskRowSplit } from './task-row-split';
import { taskRowsGlued } from './task-rows-glued';
import { videoAsLink } from './video-as-link';

/** In this order: characters of a line, then whole lines, then tables, whose rows must be whole before their cells. */
const REPAIRS: readonly Pick<Repair, 'sign' | 'apply'>[] = [
  htmlComment,
  htmlTag,
  includeLeftOut,
  videoAsLink,
  layoutMark,
  noteWithoutQuote,
  headingIndented,
  headingMarksTwice,
  headingWithoutSpace,
  listMarkerWithoutSpace,
  listWithLetters,
  listTooDeep,
  linkAddressBroken,
  linkParenthesisTwice,
  linkBracketWrong,
  linkTwoTargets,
  linkSpace,
  linkBracketStray,
  imageBrackets,
  tableHeaderMissing,
  tableDelimiterMissing,
  tableBelowText,
  inTables([
    tableIndented,
    taskRowSplit,
    tableTextBelow,
    tableDelimiter,
    taskRowsGlued,
    taskCellsGlued,
    taskCellMissing,
    taskNameParted,
    tableRowLong,
    tablePipeMissing,
  ]),
];

/** The lines of a page's body as Markdown can read them; every repair is reported. */
export function repairLines(lines: readonly Line[], report: Report): readonly Line[] {
  let current = lines;
  let text = textOf(lines);
  for (const { sign, apply } of REPAIRS) {
    if (!sign.test(text)) continue;
    const repaired = apply(current, report);
    if (repaired === current) continue;
    current = repaired;
    text = textOf(repaired);
  }
  return current;
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join('\n');
}
