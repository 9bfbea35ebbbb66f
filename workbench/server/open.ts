import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { modelFromXlsx, type WorkbookModel } from '../model/index.ts';

/** The sample is not one of those on the list. */
export class UnknownSample extends Error {}

const SAMPLES = [
  {
    id: 'nhu-ban-hanh',
    title: 'Biểu mẫu như ban hành',
    about: 'chưa điền, còn nguyên các lỗi của bản gốc',
    file: 'samples/pl4-nhu-ban-hanh.xlsx',
  },
  {
    id: 'bo-tai-chinh',
    title: 'Bộ Tài chính, đã điền đủ',
    about: 'một bộ điền đúng',
    file: 'samples/bo-tai-chinh-day-du.xlsx',
  },
  {
    id: 'hai-phong',
    title: 'UBND thành phố Hải Phòng',
    about: 'chỉ điền phần của địa phương',
    file: 'samples/ubnd-hai-phong.xlsx',
  },
  { id: '25-loi', title: 'Bản có 25 lỗi', about: 'các lỗi thường gặp, cài sẵn', file: 'samples/25-loi.xlsx' },
  {
    id: 'trang',
    title: 'Biểu mẫu trắng',
    about: 'bản chính thức, chưa ghi tên cơ quan',
    file: 'forms/pl4-2367/blank.xlsx',
  },
];

export const listSamples = () => SAMPLES.map(({ id, title, about }) => ({ id, title, about }));

export type Opened = { name: string; model: WorkbookModel };

export async function openSample(root: string, id: string): Promise<Opened> {
  const sample = SAMPLES.find((each) => each.id === id);
  if (!sample) throw new UnknownSample(`Không có tệp mẫu “${id}”.`);
  const bytes = await readFile(join(root, 'seeds', ...sample.file.split('/')));
  return { name: basename(sample.file), model: modelFromXlsx(new Uint8Array(bytes)) };
}

/** Somebody's own file; throws `WorkbookError` with a sentence where it is no workbook. */
export function openUpload(name: string, bytes: Uint8Array): Opened {
  return { name: name === '' ? 'so.xlsx' : basename(name), model: modelFromXlsx(bytes) };
}
