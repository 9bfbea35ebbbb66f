/** TCVN 6909:2001, which Nghị định 30/2020/NĐ-CP (Phụ lục I.I.4) asks for, is Unicode with precomposed letters. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}
