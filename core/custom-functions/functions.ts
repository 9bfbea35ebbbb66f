import { formatCitation, scanCitations } from '../citation/index.ts';
import { lastDue, readDeadline } from '../deadline/index.ts';
import { serialOfDay } from '../grid/index.ts';
import { statusOn, type LegalDocuments } from '../legal-documents/index.ts';
import { eachCell, type Cell, type Cells } from './cells.ts';
import { dayOfCell } from './day.ts';

/*
 * The custom functions of both hosts (CANCU.… in Excel, CANCU_… in Sheets). Nothing in the product depends on them. An
 * empty cell gives an empty cell, so that a formula can be filled down before the sheet is.
 */

/** What stands where the list of documents or the text does not allow an answer. */
const UNKNOWN_STATUS = 'Chưa có trong danh mục';
const UNKNOWN_DEADLINE = 'Chưa xác định được';
const BETWEEN = '; ';

/** A day was asked for and something else was given. `message` is shown to the officer. */
export class DayNeeded extends Error {
  constructor() {
    super('Đề nghị cho biết ngày cần xét, ví dụ: ngày 30/6/2024 hoặc ô kiểu ngày.');
    this.name = 'DayNeeded';
  }
}

/** TRICHDAN: the documents cited in each text, in canonical writing (Nghị định 30/2020/NĐ-CP), drafts left out. */
export function canonicalCitations(texts: Cells): Cell[][] {
  return eachCell(texts, (text) =>
    scanCitations(text)
      .citations.map((citation) => formatCitation(citation))
      .join(BETWEEN),
  );
}

/**
 * CONHIEULUC: whether every document cited in each text is in force on the day: TRUE, FALSE, or a sentence where one of
 * them is not in the list (a document known not to be in force decides alone).
 * @throws DayNeeded
 */
export function inForceOn(texts: Cells, date: Cell, known: LegalDocuments): Cell[][] {
  const day = dayOfCell(date);
  if (day === null) throw new DayNeeded();
  return eachCell(texts, (text) => {
    if (text.trim() === '') return '';
    const states = scanCitations(text).citations.map((citation) => statusOn(citation, day, known).status);
    if (states.some((status) => status === 'not-in-force' || status === 'not-yet')) return false;
    return states.length === 0 || states.includes('unknown') ? UNKNOWN_STATUS : true;
  });
}

/**
 * THOIHAN: the last day on which a deadline of column 4 is kept, as a serial number (a cell formatted as a date shows the
 * day); "Thường xuyên" has none and
 * stays as it is written, a date cell stays the date it is.
 */
export function lastDays(texts: Cells): Cell[][] {
  return eachCell(texts, (text, cell) => {
    if (typeof cell === 'number') return cell;
    const deadline = readDeadline(text);
    if (deadline.kind === 'blank') return '';
    if (deadline.kind === 'recurring') return text.trim();
    const day = lastDue(deadline, null);
    return day === null ? UNKNOWN_DEADLINE : serialOfDay(day);
  });
}
