const MB = 1024 * 1024;

/** Bounds on what a file may cost to read. A filled-in form is below 100 KB; 100,000 rows are about 10 MB. */
export const LIMITS = {
  fileBytes: 64 * MB,
  entries: 10_000,
  /** One part, inflated. */
  partBytes: 128 * MB,
  /** All parts that are read of one file, inflated. */
  totalBytes: 384 * MB,
  /** Deflate reaches 1,032:1 on constant data; worksheets stay below 100:1. Small parts are not looked at. */
  ratio: 250,
  ratioFrom: 16 * MB,
  /** Cells of all sheets as they stand in memory, the blank ones between included. */
  cells: 2_000_000,
  sharedStrings: 2_000_000,
  /** Excel's own bound on one cell. */
  cellCharacters: 32_767,
} as const;
