import type { Assessment } from '../../core/index.ts';
import { annotateWorkbook } from '../annotate/annotate-workbook.ts';
import { findingsSheet } from './findings-sheet.ts';
import { marksOf } from './marks.ts';

/** A copy of a workbook in which the findings are marked in their cells and listed on a first sheet. */
export const annotatedCopy = (bytes: Uint8Array, file: string, assessment: Assessment): Uint8Array =>
  annotateWorkbook(bytes, {
    sheet: assessment.sheet.sheet,
    marks: marksOf(assessment.issues),
    first: findingsSheet(file, assessment),
  });
