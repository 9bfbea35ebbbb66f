import { F01 } from './F-01.ts';
import { F02 } from './F-02.ts';
import { F03 } from './F-03.ts';
import { F04 } from './F-04.ts';
import { F05 } from './F-05.ts';
import { F06 } from './F-06.ts';
import { F07 } from './F-07.ts';
import { F08 } from './F-08.ts';
import { F09 } from './F-09.ts';
import { F10 } from './F-10.ts';
import { F11 } from './F-11.ts';
import { F12 } from './F-12.ts';
import { F13 } from './F-13.ts';
import { F14 } from './F-14.ts';
import { C01 } from './C-01.ts';
import { C02 } from './C-02.ts';
import { C03 } from './C-03.ts';
import { C04 } from './C-04.ts';
import { C05 } from './C-05.ts';
import { C06 } from './C-06.ts';
import { C07 } from './C-07.ts';
import { C08 } from './C-08.ts';
import { C10 } from './C-10.ts';
import { C11 } from './C-11.ts';
import { C12 } from './C-12.ts';
import { C13 } from './C-13.ts';
import { C14 } from './C-14.ts';
import { C15 } from './C-15.ts';
import { C16 } from './C-16.ts';
import { C17 } from './C-17.ts';
import { C18 } from './C-18.ts';
import { C19 } from './C-19.ts';
import { C20 } from './C-20.ts';
import { D01 } from './D-01.ts';
import { D03 } from './D-03.ts';
import { D04 } from './D-04.ts';
import { D05 } from './D-05.ts';
import { D06 } from './D-06.ts';
import { D07 } from './D-07.ts';
import { A01 } from './A-01.ts';
import { A02 } from './A-02.ts';
import { A03 } from './A-03.ts';
import { A04 } from './A-04.ts';
import { T01 } from './T-01.ts';
import { T02 } from './T-02.ts';
import { T03 } from './T-03.ts';
import { T04 } from './T-04.ts';
import { S01 } from './S-01.ts';
import type { Rule } from './types.ts';

export const RULES: Rule[] = [
  F01,
  F02,
  F03,
  F04,
  F05,
  F06,
  F07,
  F08,
  F09,
  F10,
  F11,
  F12,
  F13,
  F14,
  C01,
  C02,
  C03,
  C04,
  C05,
  C06,
  C07,
  C08,
  C10,
  C11,
  C12,
  C13,
  C14,
  C15,
  C16,
  C17,
  C18,
  C19,
  C20,
  D01,
  D03,
  D04,
  D05,
  D06,
  D07,
  A01,
  A02,
  A03,
  A04,
  T01,
  T02,
  T03,
  T04,
  S01,
];

/**
 * Rules that can mend, in the order in which their mends compose: letters first, then what is read from them. F-14 puts
 * the form's own text back and so comes last.
 */
export const MENDING: Rule[] = [T04, T01, T02, D03, T03, C05, A02, C15, C04, C06, F14];
