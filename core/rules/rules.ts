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
import { F13 } from './F-13.ts';
import { F14 } from './F-14.ts';
import { C01 } from './C-01.ts';
import { C02 } from './C-02.ts';
import { C03 } from './C-03.ts';
import { C04 } from './C-04.ts';
import { C05 } from './C-05.ts';
import { C06 } from './C-06.ts';
import { C07 } from './C-07.ts';
import { D01 } from './D-01.ts';
import { D03 } from './D-03.ts';
import { D04 } from './D-04.ts';
import { A01 } from './A-01.ts';
import { A02 } from './A-02.ts';
import { T01 } from './T-01.ts';
import { T02 } from './T-02.ts';
import { T03 } from './T-03.ts';
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
  F13,
  F14,
  C01,
  C02,
  C03,
  C04,
  C05,
  C06,
  C07,
  D01,
  D03,
  D04,
  A01,
  A02,
  T01,
  T02,
  T03,
  S01,
];

/**
 * Rules that can mend, in the order in which their mends compose: letters first, then what is read from them. F-14 puts
 * the form's own text back and so comes last.
 */
export const MENDING: Rule[] = [T01, T02, D03, T03, C05, A02, C04, C06, F14];
