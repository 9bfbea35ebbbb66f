import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { requireFreeSpace } from '../../store/free-space.ts';
import { StartupError } from '../../store/startup-error.ts';

const MIB = 1024 * 1024;

it('refuses a disk that is nearly full, and says how much is left', () => {
  const start = () => requireFreeSpace('/dữ liệu', () => 200 * MIB - 1);
  expect(start).toThrow(StartupError);
  expect(start).toThrow(/\/dữ liệu chỉ còn trống 199 MB; kho cần ít nhất 200 MB\. Đề nghị/);
});

it('asks the file system itself, and is content with enough', () => {
  expect(() => requireFreeSpace('/dữ liệu', () => 200 * MIB)).not.toThrow();
  expect(() => requireFreeSpace(tmpdir())).not.toThrow();
});
