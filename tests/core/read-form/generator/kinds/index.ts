import type { Damage } from '../draft.ts';
import { answersOverLines } from './answers-over-lines.ts';
import { blankLines } from './blank-lines.ts';
import { blanksInCells } from './blanks-in-cells.ts';
import { cellsAsDates } from './cells-as-dates.ts';
import { columnInserted } from './column-inserted.ts';
import { columnsHidden } from './columns-hidden.ts';
import { columnsMoved } from './columns-moved.ts';
import { elsewhere } from './elsewhere-on-the-sheet.ts';
import { filtered } from './filtered.ts';
import { footnotes } from './footnotes.ts';
import { foreignInserted } from './foreign-inserted.ts';
import { fromCsv } from './from-csv.ts';
import { groupNumerals } from './group-numerals.ts';
import { groupTitleOverLines } from './group-title-over-lines.ts';
import { groupsMissing } from './groups-missing.ts';
import { groupsWithoutNumerals } from './groups-without-numerals.ts';
import { headerAbbreviated } from './header-abbreviated.ts';
import { headerMarks } from './header-marks.ts';
import { headerMerged } from './header-merged.ts';
import { headerRepeated } from './header-repeated.ts';
import { headerThreeLines } from './header-three-lines.ts';
import { headerTwoLines } from './header-two-lines.ts';
import { legacyFont } from './legacy-font.ts';
import { nfd } from './nfd.ts';
import { noteMissing } from './note-missing.ts';
import { numbersLine } from './numbers-line.ts';
import { severalSheets } from './several-sheets.ts';
import { signature } from './signature.ts';
import { taskDeleted } from './task-deleted.ts';
import { taskDoubled } from './task-doubled.ts';
import { taskOverLines } from './task-over-lines.ts';
import { taskReplaced } from './task-replaced.ts';
import { taskReworded } from './task-reworded.ts';
import { taskShortened } from './task-shortened.ts';
import { tasksReordered } from './tasks-reordered.ts';
import { textEmptied } from './text-emptied.ts';
import { titleAdded } from './title-added.ts';
import { titleDeleted } from './title-deleted.ts';
import { ttCountedThrough } from './tt-counted-through.ts';
import { ttFormulas } from './tt-formulas.ts';
import { ttInTheTask } from './tt-in-the-task.ts';
import { ttMissing } from './tt-missing.ts';
import { ttNumbers } from './tt-numbers.ts';
import { ttOutline } from './tt-outline.ts';
import { ttRenumbered } from './tt-renumbered.ts';
import { ttText } from './tt-text.ts';
import { ttWithNumeral } from './tt-with-numeral.ts';
import { upperCase } from './upper-case.ts';

export const DAMAGES: readonly Damage[] = [
  answersOverLines,
  blankLines,
  blanksInCells,
  cellsAsDates,
  columnInserted,
  columnsHidden,
  columnsMoved,
  elsewhere,
  filtered,
  footnotes,
  foreignInserted,
  fromCsv,
  groupNumerals,
  groupTitleOverLines,
  groupsMissing,
  groupsWithoutNumerals,
  headerAbbreviated,
  headerMarks,
  headerMerged,
  headerRepeated,
  headerThreeLines,
  headerTwoLines,
  legacyFont,
  nfd,
  noteMissing,
  numbersLine,
  severalSheets,
  signature,
  taskDeleted,
  taskDoubled,
  taskOverLines,
  taskReplaced,
  taskReworded,
  taskShortened,
  tasksReordered,
  textEmptied,
  titleAdded,
  titleDeleted,
  ttCountedThrough,
  ttFormulas,
  ttInTheTask,
  ttMissing,
  ttNumbers,
  ttOutline,
  ttRenumbered,
  ttText,
  ttWithNumeral,
  upperCase,
];
