import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../store/http/problems.ts';
import { en } from '../../task-pane/words/en.ts';
import { vi } from '../../task-pane/words/vi.ts';

/** `a.b.c` for every leaf; lists by length. */
function shape(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [`${path}[${value.length}]`];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, each]) => shape(each, `${path}.${key}`));
}

describe('the words of the pane', () => {
  it('has the same sentences in Vietnamese and English', () => {
    expect(shape(en).sort()).toEqual(shape(vi).sort());
  });

  it('says the buttons as CONTRACTS §9 does', () => {
    expect(vi.submit).toBe('Kiểm tra và gửi');
    expect(vi.findings.fixAll(15)).toBe('Sửa lỗi trình bày (15)');
    expect(vi.common.goToShort).toBe('Đến ô');
    expect(vi.notForm.create).toBe('Tạo biểu mẫu');
    expect(vi.menu.signOut).toBe('Đăng xuất');
    expect(vi.menu.clearMemory).toBe('Dọn dữ liệu Căn Cứ trong tệp');
    expect(vi.header.empty(52)).toBe('Chưa điền: 52 nhiệm vụ');
  });

  it('never says "tiếp nhận", which officials read as "đã nhận"', () => {
    expect(JSON.stringify(vi).toLowerCase()).not.toContain('tiếp nhận');
  });

  it.each(Object.keys(PROBLEMS))('has a sentence in both languages for the store’s "%s"', (code) => {
    expect(vi.failures.store[code]).toBeTruthy();
    expect(en.failures.store[code]).toBeTruthy();
  });
});
