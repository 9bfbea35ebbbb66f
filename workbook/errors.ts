/** Why a file cannot be read, or a change cannot be written; stable, part of the command line's JSON. */
export type WorkbookErrorCode =
  | 'empty'
  | 'encrypted'
  | 'old-xls'
  | 'not-xlsx'
  | 'truncated'
  | 'zip-bomb'
  | 'too-large'
  | 'no-sheet'
  | 'not-in-file'
  | 'cell-too-long';

/** A failure that its reader can act on: `message` is a whole Vietnamese sentence – what it is, what to do. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;

  constructor(code: WorkbookErrorCode, message: string) {
    super(message);
    this.name = 'WorkbookError';
    this.code = code;
  }
}

export const damaged = (): WorkbookError =>
  new WorkbookError(
    'truncated',
    'Tệp bị hỏng hoặc chưa tải về đủ: đề nghị lấy lại bản gốc, hoặc mở bằng Excel rồi lưu lại dưới dạng .xlsx.',
  );

export const zipBomb = (): WorkbookError =>
  new WorkbookError(
    'zip-bomb',
    'Tệp nén giải ra lớn bất thường (có thể là tệp gây hại) nên không được mở: đề nghị kiểm tra lại nguồn gốc của tệp.',
  );

export const tooLarge = (): WorkbookError =>
  new WorkbookError(
    'too-large',
    'Tệp quá lớn để kiểm tra: đề nghị chỉ giữ lại trang tính Phụ lục IV, xóa hình ảnh và vùng định dạng thừa rồi thử lại.',
  );

export const noSheet = (name: string): WorkbookError =>
  new WorkbookError('no-sheet', `Trong tệp không có trang tính “${name}”: đề nghị đọc lại tệp.`);

export const cellTooLong = (cell: string): WorkbookError =>
  new WorkbookError('cell-too-long', `Nội dung ô ${cell} dài hơn 32.767 ký tự, Excel không lưu được: đề nghị rút gọn.`);
