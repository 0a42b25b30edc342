import type { Steps } from '../inSlices';
import type { Line } from '../line';
import type { Report } from '../report';
import { boldLineGlued } from './boldLineGlued';
import { fenceUnclosed } from './fenceUnclosed';
import { headingIndented } from './headingIndented';
import { headingMarksTwice } from './headingMarksTwice';
import { headingWithoutSpace } from './headingWithoutSpace';
import { htmlComment } from './htmlComment';
import { htmlTag } from './htmlTag';
import { imageBrackets } from './imageBrackets';
import { includeLeftOut } from './includeLeftOut';
import { inTables } from './inTables';
import { layoutMark } from './layoutMark';
import { linkAddressBroken } from './linkAddressBroken';
import { linkBracketStray } from './linkBracketStray';
import { linkBracketWrong } from './linkBracketWrong';
import { linkParentheses } from './linkParentheses';
import { linkParenthesisTwice } from './linkParenthesisTwice';
import { linkReversed } from './linkReversed';
import { linkSpace } from './linkSpace';
import { linkTwoTargets } from './linkTwoTargets';
import { linkUnclosed } from './linkUnclosed';
import { listBullet } from './listBullet';
import { listMarkerWithoutSpace } from './listMarkerWithoutSpace';
import { listTooDeep } from './listTooDeep';
import { listWithLetters } from './listWithLetters';
import { mergeConflict } from './mergeConflict';
import { metadataInList } from './metadataInList';
import { noteWithoutQuote } from './noteWithoutQuote';
import type { Repair } from './repair';
import { tableBelowText } from './tableBelowText';
import { tableDelimiter } from './tableDelimiter';
import { tableDelimiterMissing } from './tableDelimiterMissing';
import { tableHeaderMissing } from './tableHeaderMissing';
import { tableIndented } from './tableIndented';
import { tablePipeMissing } from './tablePipeMissing';
import { tableQuoted } from './tableQuoted';
import { tableRowLong } from './tableRowLong';
import { tableTabs } from './tableTabs';
import { tableTextBelow } from './tableTextBelow';
import { tableWidePipe } from './tableWidePipe';
import { taskCellEmpty } from './taskCellEmpty';
import { taskCellMissing } from './taskCellMissing';
import { taskCellsGlued } from './taskCellsGlued';
import { taskIdUnnamed } from './taskIdUnnamed';
import { taskNameParted } from './taskNameParted';
import { taskRowSplit } from './taskRowSplit';
import { taskRowsApart } from './taskRowsApart';
import { taskRowsGlued } from './taskRowsGlued';
import { videoAsLink } from './videoAsLink';

/** In this order: characters of a line, then whole lines, then tables, whose rows must be whole before their cells. */
const REPAIRS: readonly Pick<Repair, 'sign' | 'apply'>[] = [
  fenceUnclosed,
  mergeConflict,
  htmlComment,
  htmlTag,
  includeLeftOut,
  videoAsLink,
  layoutMark,
  metadataInList,
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

/** The lines of a page's body as Markdown can read them; every repair is reported. */
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
