import { PHRASES } from '../status/index.ts';
import { deadlineOf, type Read } from './params.ts';
import type { RuleId } from './types.ts';
import { sentences, type Say } from './words.ts';
import { CITING } from './words-citing.ts';
import { EXPORT } from './words-export.ts';
import { ROWS } from './words-rows.ts';

const MISSING: Record<string, string> = { number: 'number', symbol: 'symbol', date: 'date of issue' };
const FLAWS: Record<string, string> = {
  eth: 'Ð (Icelandic eth) looks like Đ',
  'plain-d': 'D instead of Đ',
  cyrillic: 'Cyrillic letters that look Latin (С, Р, Т …)',
  dash: 'a long dash instead of a hyphen',
  'space-in-symbol': 'a blank or line break inside',
  underscore: 'an underscore instead of a hyphen',
  'missing-hyphen': 'a hyphen is missing',
  'letter-case': 'wrong letter case',
  'hyphen-after-number': 'a hyphen after the number (as the Party writes) instead of a slash',
  slash: 'a slash is missing, doubled or in the wrong place',
};

const SURPLUS: Record<string, string> = {
  blanks: 'extra blanks',
  break: 'a line break inside a citation',
  stop: 'a full stop after a date',
};

const TASKS: Record<string, Say> = {
  missing: () => 'this task is missing. Please add it word for word as in Annex IV of dispatch 2367/TCT.',
  doubled: (read) =>
    `this task already stands in line ${read.text('first')}. Please keep one line and delete line ${read.text('row')}.`,
  reworded: () => 'the task differs from Annex IV. Please restore its words; proposals go to the note column.',
  moved: () => 'the task stands in the wrong place. Please move it back to its group and order.',
  foreign: (read) =>
    `line ${read.text('row')} "${read.text('text')}" is none of the 52 tasks. Please delete it or move it to a note.`,
};

const perhaps = (read: Read): string =>
  read.text('suggestion') === '' ? '' : ` (perhaps "${read.text('suggestion')}"?)`;

const AGENCIES: Record<string, Say> = {
  unknown: (read) => `the agency "${read.text('name')}" is not recognised${perhaps(read)}. Please write its full name.`,
  unit: (read) =>
    `"${read.text('name')}" belongs to ${read.text('parent')}; the form counts as that of ${read.text('parent')}. Please name the parent agency.`,
  lead: (read) =>
    `the agency "${read.text('name')}" is not recognised${perhaps(read)}. Please restore the form's text or check the spelling.`,
};

const DAYS: Record<string, Say> = {
  short: (read) => `the year in "${read.text('date')}" is shortened. Please write all four digits.`,
  impossible: (read) => `there is no day "${read.text('date')}". Please check ${read.text('document')}.`,
  year: (read) => `the year in "${read.text('date')}" cannot be right. Please check ${read.text('document')}.`,
  later: (read) =>
    `${read.text('document')} was issued after the report date (${read.text('reportDate')}). Please check both dates.`,
};

const EMPTY: Record<string, Say> = {
  'out-of-scope': (read) => `${read.text('count')} tasks are outside the agency's scope and empty; nothing to do.`,
  'scope-unknown': (read) =>
    `${read.text('count')} other tasks are empty. Please name the reviewing agency: it decides which are to be filled in.`,
};

const phrase = (status: string): string => PHRASES[status as keyof typeof PHRASES] ?? status;

const THREE_LEVELS = `"${PHRASES.sufficient}", "${PHRASES['needs-completion']}" or "${PHRASES.none}"`;

/** The English of `VI`; the form's own words are never translated. */
export const EN: Record<RuleId, Say> = {
  ...sentences(ROWS, 'en'),
  ...sentences(CITING, 'en'),
  ...sentences(EXPORT, 'en'),
  'F-01': () => 'the reviewing agency is missing. Please write its name.',
  'F-02': (read, kind) => TASKS[kind]?.(read, kind) ?? 'please compare with Annex IV of dispatch 2367/TCT.',
  'F-03': (read) =>
    `the result document "${read.text('document')}" lacks its ${read
      .list('missing')
      .map((part) => MISSING[part] ?? part)
      .join(', ')}. Please give number, symbol and date.`,
  'F-04': () => 'completed, but no document, report, go-live date or figure is given. Please add one.',
  'F-05': (read, kind) => {
    const meant = read.list('candidates').map((status) => `"${phrase(status)}"`);
    const hint = meant.length > 0 ? ` (perhaps ${meant.join(' or ')})` : '';
    const start = kind === 'unknown' ? `what is written names no status${hint}` : 'the task is not completed';
    return `${start}. Please choose ${THREE_LEVELS}.`;
  },
  'F-06': (read) => `${read.list('statuses').length} statuses are given. Please keep one.`,
  'F-07': () => 'a completed task needs no assessment of its legal basis. Please consider removing it.',
  'F-08': (read) => `"${phrase(read.text('status'))}" is chosen, but no document is cited. Please name one.`,
  'F-09': () => 'the provision (article, clause) to be completed is not named. Please add it and what is proposed.',
  'F-10': (read) =>
    `"${PHRASES.none}" is chosen, but ${read.text('document')} is cited. Please check the status or explain the gap.`,
  'F-13': (read, kind) => EMPTY[kind]?.(read, kind) ?? 'no result and no state of progress yet. Please fill it in.',
  'F-14': (read) =>
    `this differs from the form ("${read.text('issued')}"). Please restore it; proposals go to the note.`,
  'C-01': (read) =>
    `the number "${read.text('document')}" of a ${read.text('kind')} must contain its year (number/year/kind-issuer). Please add it.`,
  'C-02': (read) =>
    `the kind "${read.text('kind')}" and the symbol "${read.text('symbol')}" (${read.text('expected')}) disagree. Please check ${read.text('document')}.`,
  'C-03': (read) =>
    `the year in the number (${read.text('numberYear')}) is not that of the date (${read.text('dateYear')}). Please check ${read.text('document')}.`,
  'C-04': (read) =>
    `numbers below 10 take a leading 0. Please write "${read.text('right')}" for "${read.text('written')}".`,
  'C-05': (read) => {
    const seen = read.list('flaws').map((flaw) => FLAWS[flaw] ?? flaw);
    return `the symbol "${read.text('written')}" has wrong characters: ${seen.join('; ')}. Please write "${read.text('right')}".`;
  },
  'C-06': (read) =>
    `days below 10 and months 1 and 2 take a leading 0. Please write "${read.text('right')}" for "${read.text('written')}".`,
  'C-07': (read, kind) => DAYS[kind]?.(read, kind) ?? 'please check the date of issue.',
  'D-01': (read) =>
    `the deadline "${read.text('raw')}" is not understood. Usual forms: Tháng 3/2022; Quý I/2026; Năm 2024; ngày 01/6/2022; Thường xuyên.`,
  'D-03': (read) =>
    `Excel/Sheets turned the deadline into a date ("${read.text('shown')}"). Please turn it back into words: "${read.text('text')}".`,
  'D-04': (read) => `overdue (${deadlineOf(read)}), and nothing is reported. Please fill it in.`,
  'A-01': (read, kind) => AGENCIES[kind]?.(read, kind) ?? 'please check the name of the agency.',
  'A-02': (read) => `blanks, letter case or line breaks in the name. Please write "${read.text('right')}".`,
  'T-01': () => 'the cell holds decomposed Unicode. Please compose it (TCVN 6909:2001).',
  'T-02': () => 'the cell holds invisible characters. Please remove them.',
  'T-03': (read) =>
    `${read
      .list('what')
      .map((part) => SURPLUS[part] ?? part)
      .join('; ')}. Please remove them.`,
  'S-01': (read) =>
    `mark of a state secret ("${read.text('mark')}"): must not be sent through this system. Please use the channel the law provides.`,
};
