import type { A1 } from '../../core/grid/types.ts';

/** A sheet's name in a formula or link. */
export const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The target of a link to a cell: `'Phụ lục IV'!F24`. */
export const sheetLocation = (sheet: string, cell: A1): string => `${quotedName(sheet)}!${cell}`;
