import { describe, expect, it } from 'vitest';
import { BadOption, readOptions } from '../../scripts/package/options.ts';
import { whyOutOfGooglesReach } from '../../scripts/package/reachable.ts';

describe('the command', () => {
  it('takes the store’s address for the pane’s, without a slash at the end', () => {
    expect(readOptions(['--store-url', 'https://kho.example.gov.vn/'])).toEqual({
      storeUrl: 'https://kho.example.gov.vn',
      paneUrl: 'https://kho.example.gov.vn',
      selfHostOfficeJs: false,
      out: null,
    });
  });

  it.each([
    [[], 'Thiếu --store-url'],
    [['--store-url', 'kho'], 'không phải địa chỉ đầy đủ'],
    [['--store-url', 'ftp://kho.example.vn'], 'phải bắt đầu bằng https://'],
    [['--store-url', 'https://kho.example.vn/?a=1'], 'bỏ phần sau dấu ?'],
    [['--store-url'], 'Không đọc được các tùy chọn'],
    [['--store', 'https://kho.example.vn'], 'Không có tùy chọn --store'],
    [['--store-url', 'https://kho.example.vn', '--pane-url', 'x'], '--pane-url “x”'],
  ])('%j is refused: %s', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(BadOption);
    expect(() => readOptions(args)).toThrow(sentence);
  });
});

describe('a store that Google', () => {
  it.each([
    ['https://localhost:8443', 'nội bộ'],
    ['https://kho.local', 'nội bộ'],
    ['https://kho', 'nội bộ'],
    ['https://10.0.0.5', 'IP'],
    ['https://192.168.1.5', 'IP'],
    ['https://[fd00::1]', 'IP'],
    ['http://kho.example.gov.vn', 'https'],
  ])('cannot reach: %s', (address, why) => {
    expect(whyOutOfGooglesReach(address)).toContain(why);
  });

  it('can reach', () => {
    expect(whyOutOfGooglesReach('https://kho.example.gov.vn/can-cu')).toBeNull();
  });
});
