/** Whom a phased deadline concerns ("cấp bộ, cấp tỉnh từ ngày …; cấp huyện từ ngày …"). */
export type DeadlineLevel = 'ministry' | 'province' | 'district' | 'commune';

export type DeadlineKind =
  | 'blank'
  | 'month'
  | 'quarter'
  | 'year'
  | 'day'
  | 'before'
  | 'no-later'
  | 'from'
  | 'phased'
  | 'session'
  | 'recurring'
  /** Excel or Sheets made a date of "3/2026" (rule D-03). */
  | 'converted'
  /** Cannot be computed (rule D-01). */
  | 'unknown';

export type DeadlineDate = {
  kind: Exclude<DeadlineKind, 'blank' | 'phased' | 'recurring' | 'unknown'>;
  /** Last day on which the task is still in time; for `from` the day from which it is due. */
  day: string;
  /** Empty = everybody. */
  levels: DeadlineLevel[];
};

export type Deadline = {
  kind: DeadlineKind;
  raw: string;
  dates: DeadlineDate[];
  /** Two dates that exclude each other (rule D-06). */
  contradictory: boolean;
  /** What stands in brackets beside the date, e.g. "theo lộ trình sửa đổi Luật Căn cước công dân". */
  condition: string | null;
};
