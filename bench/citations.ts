import { scanCitations } from '../core/index.ts';
import { median, print } from './measure.ts';

/** Hostile text in one cell: the time must grow with the length, not with its square. */
export async function benchCitations(): Promise<void> {
  const hostile = {
    'khoản khoản …': 'khoản ',
    'digits and slashes': '1/2/',
    'ngày ngày …': 'ngày 1 tháng ',
    'Luật Luật …': 'Luật Đất ',
    'số số …': 'Nghị định số ',
  };
  const lines = [];
  for (const [what, unit] of Object.entries(hostile)) {
    const text = (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    const small = await median(() => scanCitations(text(125_000)), 3);
    const large = await median(() => scanCitations(text(1_000_000)), 3);
    lines.push({ what: `1 MB of “${what}”`, ms: large, against: '1/8 of it', peerMs: small, note: 'linear = 8' });
  }
  print('Citations in hostile text', lines);
}
