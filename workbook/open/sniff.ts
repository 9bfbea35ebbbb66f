import { WorkbookError } from '../errors.ts';

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((value, n) => bytes[n] === value);

/** A compound file of Office before 2007; a workbook with a password is one too, around the encrypted package. */
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

const asLatin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Directory entries are 128 bytes, in sectors that start at multiples of 512 (MS-CFB 2.2, 2.6.1). */
const DIRECTORY_ENTRY = 128;

/** Names in a compound file's directory are UTF-16; the stream's name tells an encrypted package (MS-OFFCRYPTO 2.3). */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + name.length <= bytes.length; at += DIRECTORY_ENTRY) {
    if (name.every((value, n) => bytes[at + n] === value)) return true;
  }
  return false;
}

function compoundFailure(bytes: Uint8Array): WorkbookError {
  if (hasEncryptedPackage(bytes)) {
    return new WorkbookError(
      'encrypted',
      'Tệp đặt mật khẩu: đề nghị mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi thử lại.',
    );
  }
  return new WorkbookError(
    'old-xls',
    'Tệp theo định dạng Excel cũ (.xls): đề nghị mở bằng Excel rồi lưu thành .xlsx (Tệp > Lưu dưới dạng) rồi thử lại.',
  );
}

const notXlsx = (what: string): WorkbookError =>
  new WorkbookError('not-xlsx', `${what}, không phải sổ Excel (.xlsx): đề nghị chọn tệp .xlsx của Phụ lục IV.`);

/** What a file that is no ZIP archive is, in the words of its reader. */
function otherFailure(bytes: Uint8Array): WorkbookError {
  const head = asLatin1(bytes.subarray(0, 512));
  if (head.startsWith('%PDF')) return notXlsx('Đây là tệp PDF');
  if (/^(\xef\xbb\xbf)?\s*<(!doctype html|html)/i.test(head)) return notXlsx('Đây là trang web (HTML) mang đuôi .xlsx');
  if (/^(\xef\xbb\xbf)?\s*<\?xml/i.test(head)) return notXlsx('Đây là tệp XML');

  if (!/[\x00-\x08\x0e-\x1f]/.test(head) || startsWith(bytes, 0xff, 0xfe)) {
    return notXlsx('Đây là tệp văn bản thường (ví dụ .csv)');
  }
  return notXlsx('Không nhận ra định dạng của tệp');
}

/** Throws unless the bytes begin as a ZIP archive does. */
export function assertArchive(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new WorkbookError('empty', 'Tệp rỗng (0 byte): đề nghị lấy lại bản gốc của tệp.');
  }
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return;
  if (isCompound(bytes)) throw compoundFailure(bytes);
  throw otherFailure(bytes);
}

/** What an archive without a workbook in it is. */
export function otherArchive(names: ReadonlySet<string>): WorkbookError {
  if (names.has('xl/workbook.bin')) return notXlsx('Đây là sổ Excel nhị phân (.xlsb)');
  if (names.has('word/document.xml')) return notXlsx('Đây là tệp Word');
  if (names.has('ppt/presentation.xml')) return notXlsx('Đây là tệp PowerPoint');
  if (names.has('mimetype')) return notXlsx('Đây là tệp OpenDocument (.ods)');
  return notXlsx('Đây là tệp nén (.zip)');
}
