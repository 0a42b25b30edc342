import type { Steps } from '../../playbook/inSlices';
import type { Report } from '../problems/report';
import type { Line } from '../text/line';
import type { Repair } from '../text/repair';
import { headingIndented } from './headings/headingIndented';
import { headingMarksTwice } from './headings/headingMarksTwice';
import { headingWithoutSpace } from './headings/headingWithoutSpace';
import { imageBrackets } from './links/imageBrackets';
import { linkAddressBroken } from './links/linkAddressBroken';
import { linkBracketStray } from './links/linkBracketStray';
import { linkBracketWrong } from './links/linkBracketWrong';
import { linkParentheses } from './links/linkParentheses';
import { linkParenthesisTwice } from './links/linkParenthesisTwice';
import { linkReversed } from './links/linkReversed';
import { linkSpace } from './links/linkSpace';
import { linkTwoTargets } from './links/linkTwoTargets';
import { linkUnclosed } from './links/linkUnclosed';
import { videoAsLink } from './links/videoAsLink';
import { listBullet } from './lists/listBullet';
import { listMarkerWithoutSpace } from './lists/listMarkerWithoutSpace';
import { listTooDeep } from './lists/listTooDeep';
import { listWithLetters } from './lists/listWithLetters';
import { metadataInList } from './lists/metadataInList';
import { boldLineGlued } from './marks/boldLineGlued';
import { breakAtEnd } from './marks/breakAtEnd';
import { fenceUnclosed } from './marks/fenceUnclosed';
import { htmlComment } from './marks/htmlComment';
import { htmlTag } from './marks/htmlTag';
import { includeLeftOut } from './marks/includeLeftOut';
import { layoutMark } from './marks/layoutMark';
import { mergeConflict } from './marks/mergeConflict';
import { noteMarkSpaced } from './marks/noteMarkSpaced';
import { noteWithoutQuote } from './marks/noteWithoutQuote';
import { inTables } from './rows/inTables';
import { tableBelowText } from './tables/tableBelowText';
import { tableDelimiter } from './tables/tableDelimiter';
import { tableDelimiterMissing } from './tables/tableDelimiterMissing';
import { tableHeaderMissing } from './tables/tableHeaderMissing';
import { tableIndented } from './tables/tableIndented';
import { tablePipeMissing } from './tables/tablePipeMissing';
import { tableQuoted } from './tables/tableQuoted';
import { tableRowLong } from './tables/tableRowLong';
import { tableTabs } from './tables/tableTabs';
import { tableTextBelow } from './tables/tableTextBelow';
import { tableWidePipe } from './tables/tableWidePipe';
import { taskCellEmpty } from './tasks/taskCellEmpty';
import { taskCellMissing } from './tasks/taskCellMissing';
import { taskCellsGlued } from './tasks/taskCellsGlued';
import { taskIdUnnamed } from './tasks/taskIdUnnamed';
import { taskNameParted } from './tasks/taskNameParted';
import { taskRowSplit } from './tasks/taskRowSplit';
import { taskRowsApart } from './tasks/taskRowsApart';
import { taskRowsGlued } from './tasks/taskRowsGlued';

/**
 * The order matters: first characters of a line, then whole lines, then tables, whose rows must be complete before
 * their cells are repaired.
 */
const REPAIRS: readonly Pick<Repair, 'sign' | 'apply'>[] = [
  fenceUnclosed,
  mergeConflict,
  htmlComment,
  htmlTag,
  includeLeftOut,
  videoAsLink,
  layoutMark,
  metadataInList,
  breakAtEnd,
  noteMarkSpaced,
  noteWithoutQuote,
  headingIndented,
  headingMarksTwice,
  headingWithoutSpace,
  boldLineGlued,
  listBullet,
  listMarkerWithoutSpace,
  listWithLetters,
  listTooDeep,
  linkAddressBroken,
  linkParenthesisTwice,
  linkParentheses,
  linkReversed,
  linkBracketWrong,
  linkTwoTargets,
  linkSpace,
  linkUnclosed,
  linkBracketStray,
  imageBrackets,
  tableWidePipe,
  tableTabs,
  tableQuoted,
  tableIndented,
  taskRowsApart,
  tableHeaderMissing,
  tableDelimiterMissing,
  tableBelowText,
  taskIdUnnamed,
  inTables([
    taskRowSplit,
    tableTextBelow,
    tableDelimiter,
    taskRowsGlued,
    taskRowSplit,
    taskCellsGlued,
    taskCellMissing,
    taskCellEmpty,
    taskNameParted,
    tableRowLong,
    tablePipeMissing,
  ]),
];

/** Repairs the lines of a page's body so that Markdown can parse them; every repair is reported. */
export function* repairLines(lines: readonly Line[], report: Report): Steps<readonly Line[]> {
  let current = lines;
  let text = textOf(lines);
  for (const { sign, apply } of REPAIRS) {
    if (!sign.test(text)) continue;
    yield;
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
