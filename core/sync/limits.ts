/** A cell of Google Sheets holds 50,000 characters, one of Excel 32,767; a task may take several lines of the sheet. */
export const MAX_TEXT = 100_000;
/** A whole form of 52 tasks has 312 fields. */
export const MAX_CHANGES = 2000;
