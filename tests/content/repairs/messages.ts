/** What authors are told of the bad example of each rule: the line, what is wrong, and what to do about it. */
export const MESSAGES: Readonly<Record<string, readonly string[]>> = {
  'boldLineGlued.ts': [
    '2: A bold line directly below a list becomes part of it: leave a line empty between them.',
  ],
  'breakAtEnd.ts': ['1: There is nothing to break at the end of a paragraph: remove the backslash.'],
  'fenceUnclosed.ts': [
    '1: "~~~" opens code that nothing closes: write the same below the code, or remove it.',
  ],
  'headingIndented.ts': [
    '3: A heading must start at the beginning of its line: remove the spaces before it.',
  ],
  'headingMarksTwice.ts': ['1: The heading has its # marks twice: remove the second ones.'],
  'headingWithoutSpace.ts': ['1: A heading needs a space behind its # marks: add it.'],
  'htmlComment.ts': ['1: Comments are left out: remove what is not for readers.'],
  'htmlTag.ts': ['1: HTML is not read; its text was kept: write Markdown instead.'],
  'imageBrackets.ts': ['1: The brackets around the picture lead nowhere: remove them, or add an address.'],
  'includeLeftOut.ts': [
    '1: The included file is not in the content folder: put it there, or write its text on the page.',
  ],
  'layoutMark.ts': ['1: Marks for the layout of a web site have no effect here: remove them.'],
  'linkAddressBroken.ts': [
    '1: The address of the link is broken over two lines: join them.',
    '2: The address of the link is broken over two lines: join them.',
    '3: The address of the link is broken over two lines: join them.',
  ],
  'linkBracketStray.ts': [
    '1: A bracket beside the text of the link opens or closes nothing: remove it.',
    '2: A bracket beside the text of the link opens or closes nothing: remove it.',
  ],
  'linkBracketWrong.ts': ['1: The address of the link ends with "]": write ")" instead.'],
  'linkParentheses.ts': [
    '1: The address of a link stands directly behind its text, in parentheses: write "[text](address)".',
  ],
  'linkParenthesisTwice.ts': ['1: The address of the link starts with two parentheses: remove one.'],
  'linkReversed.ts': ['1: The brackets and parentheses of the link are exchanged: write "[text](address)".'],
  'linkSpace.ts': ['1: The address of the link contains a space: write %20, or remove it.'],
  'linkTwoTargets.ts': ['1: The link has two addresses: make a second link with a text of its own.'],
  'linkUnclosed.ts': ['1: The address of the link lacks the ")" at its end: write it.'],
  'listBullet.ts': [
    '1: Markdown knows no such bullet: write "-" instead.',
    '2: Markdown knows no such bullet: write "-" instead.',
    '4: Markdown knows no such bullet: write "-" instead.',
  ],
  'listMarkerWithoutSpace.ts': [
    '1: A list item needs a space behind its marker: add it.',
    '2: A list item needs a space behind its marker: add it.',
    '3: A list item needs a space behind its marker: add it.',
    '4: A list item needs a space behind its marker: add it.',
    '5: A list item needs a space behind its marker: add it.',
  ],
  'listTooDeep.ts': ['2: The list item is indented too far to belong to the list: indent it by two spaces.'],
  'listWithLetters.ts': [
    '1: Markdown has no lists of letters: write "1." or "-" instead.',
    '2: Markdown has no lists of letters: write "1." or "-" instead.',
  ],
  'mergeConflict.ts': [
    '1: Two versions of the text stand here, by a merge that was not finished: keep one of them.',
  ],
  'metadataInList.ts': [
    '3: Write the line by itself: remove the mark of a list or quote.',
    '4: Write the line by itself: remove the mark of a list or quote.',
  ],
  'noteMarkSpaced.ts': ['1: There must be no space inside the mark of a note: write "[!NOTE]".'],
  'noteWithoutQuote.ts': ['1: A note must be a quote: write ">" before each of its lines.'],
  'tableBelowText.ts': ['2: A table needs an empty line above it: add one.'],
  'tableDelimiter.ts': ['2: The line of dashes has 2 cells, the header 3: make them equal.'],
  'tableDelimiterMissing.ts': ['2: The table lacks the line of dashes below its header: add it.'],
  'tableHeaderMissing.ts': ['1: The table lacks its header: write the names of its columns above.'],
  'tableIndented.ts': [
    '3: The table is indented: remove the spaces before its lines.',
    '9: The table is indented: remove the spaces before its lines.',
  ],
  'tablePipeMissing.ts': [
    '3: The row lacks the "|" at its start: write it.',
    '4: The row lacks the "|" at its end: write it.',
  ],
  'tableQuoted.ts': ['2: The task table stands in a quote: remove the ">" before its lines.'],
  'tableRowLong.ts': ['3: The row has 3 cells, the header 2: remove one, or name its column.'],
  'tableTabs.ts': ['1: The table has tabs between its cells: write "|".'],
  'tableTextBelow.ts': [
    '4: Text directly below a table becomes part of it: leave a line empty between them.',
  ],
  'tableWidePipe.ts': [
    '1: The row has full-width pipes between its cells: write "|".',
    '3: The row has full-width pipes between its cells: write "|".',
  ],
  'taskCellEmpty.ts': ['3: The row has a "|" too many: remove it.'],
  'taskCellMissing.ts': ['3: The row lacks the cell below "Task Name": add it.'],
  'taskCellsGlued.ts': ['3: A "|" is missing in "O FastTrack Engineer": write it between the two cells.'],
  'taskIdUnnamed.ts': ['1: "No." does not say that the column holds the numbers of tasks: write "Task ID".'],
  'taskNameParted.ts': ['3: A "|" within the name parts it: write "\\|" instead.'],
  'taskRowSplit.ts': ['3: The row is broken over two lines: join them.'],
  'taskRowsApart.ts': ['5: The row stands apart from its table: remove what is between.'],
  'taskRowsGlued.ts': ['3: 2 rows stand on one line: start a new line for each.'],
  'videoAsLink.ts': ['1: A video cannot be embedded: write a link with a text that says what it shows.'],
};
