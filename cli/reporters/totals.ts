import type { Checked } from '../check-file.ts';

export class Totals {
  private files = 0;
  private clean = 0;
  private unread = 0;
  private errors = 0;
  private warnings = 0;

  add(checked: Checked): void {
    this.files++;
    if (checked.outcome !== 'checked') {
      this.unread++;
      return;
    }
    const { errors, warnings } = checked.assessment.summary;
    this.errors += errors;
    this.warnings += warnings;
    if (errors === 0) this.clean++;
  }

  text(): string {
    const { files, clean, unread, errors, warnings } = this;
    const wrong = files - clean - unread;
    const parts = [`${clean} tệp không có lỗi`, `${wrong} tệp có lỗi`];
    if (unread > 0) parts.push(`${unread} tệp không kiểm tra được`);
    return `Tổng cộng ${files} tệp: ${parts.join(', ')}; ${errors} lỗi, ${warnings} cảnh báo.`;
  }
}
