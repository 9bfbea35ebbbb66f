import { key } from './words.ts';

const MAX_LENGTH = 80;
/** Nghị định 30/2020/NĐ-CP, Phụ lục I: signing authority (TM., KT., TL., TUQ., Q.), place and day, "Nơi nhận". */
const AUTHORITY = /^(tm|kt|tl|tuq|q) /;
const ROLE =
  /^(pho )?(bo truong|chu tich|giam doc|tong giam doc|chanh (van phong|thanh tra|an)|vien truong|cuc truong|vu truong|thu truong( (don vi|co quan))?)\b/;
const PLAIN =
  /^(noi nhan|nguoi lap( bieu| bang)?$|nguoi tong hop$|ky ten|(da )?ky (ghi ro|va ghi ro|ho ten)|xac nhan cua )/;
const PLACE_AND_DAY = /^[^\d,]{2,40},\s*ngày[\s\d.…]*tháng[\s\d.…]*năm[\s\d.…]*(?:\n|$)/i;

/** Part of the signature block that follows a table. Roles count only in capitals: in prose they report something. */
export function isSignature(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  const words = key(text);
  if (PLAIN.test(words) || PLACE_AND_DAY.test(text.normalize('NFC').trim())) return true;
  return text === text.toUpperCase() && (AUTHORITY.test(words) || ROLE.test(words));
}
