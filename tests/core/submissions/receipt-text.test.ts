import { describe, expect, it } from 'vitest';
import { canonicalText, keyFingerprint, signedText } from '../../../core/submissions/index.ts';

describe('the text a receipt is signed over', () => {
  it('is RFC 8785: keys in order, no blanks', () => {
    expect(canonicalText({ b: 1, a: ['x', null] })).toBe('{"a":["x",null],"b":1}');
  });

  it('is all of the receipt but the signature', () => {
    const receipt = { number: 'mac-dinh.BTC.0001', key: 'k1', later: true };
    expect(signedText({ ...receipt, signature: 'abc' })).toBe(canonicalText(receipt));
    expect(signedText({ ...receipt, later: false, signature: 'abc' })).not.toBe(canonicalText(receipt));
  });

  it('is empty where there is nothing to write', () => expect(canonicalText(undefined)).toBe(''));
});

describe('what people compare of a key', () => {
  // `printf abc | sha256sum` begins ba7816bf 8f01cfea 414140de 5dae2223.
  it('is the first 16 bytes of its SHA-256, in groups of four', () => {
    expect(keyFingerprint('abc')).toBe('ba78 16bf 8f01 cfea 4141 40de 5dae 2223');
  });
});
