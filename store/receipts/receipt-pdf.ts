import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Receipt } from '../../core/wire/types.ts';
import { receiptFacts } from './receipt-facts.ts';

/** DejaVu has every Vietnamese letter; the fonts every PDF reader brings along have not. */
const font = (name: string) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
const REGULAR = font('DejaVuSans');
const BOLD = font('DejaVuSans-Bold');

const MARGIN = 56;
const LABEL_WIDTH = 120;
const GAP = 8;

/** The receipt on one sheet of A4, its font inside. */
export async function receiptPdf(receipt: Receipt, supersededBy: string | null): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded where it is needed: it takes a fifth of the store's start.
  const { default: PDFDocument } = await import('pdfkit');
  const title = `Biên nhận ${receipt.number}`;
  const doc = new PDFDocument({ size: 'A4', margin: MARGIN, lang: 'vi', info: { Title: title }, displayTitle: true });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(doc, 'end');

  doc.font(BOLD).fontSize(16).text('BIÊN NHẬN BẢN GỬI ĐIỆN TỬ', { align: 'center' });
  doc.font(REGULAR).fontSize(10).text('Phụ lục IV kèm theo Công văn số 2367/TCT ngày 09/6/2023', { align: 'center' });
  doc.moveDown(1.5);
  for (const [label, value] of receiptFacts(receipt, supersededBy)) line(doc, label, value);
  doc.moveDown(1);
  doc.font(REGULAR).fontSize(9).text(receipt.notice, MARGIN);
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function line(doc: PDFKit.PDFDocument, label: string, value: string): void {
  const left = MARGIN + LABEL_WIDTH + GAP;
  const width = doc.page.width - MARGIN - left;
  doc.fontSize(10);
  const height = Math.max(
    doc.font(BOLD).heightOfString(label, { width: LABEL_WIDTH }),
    doc.font(REGULAR).heightOfString(value, { width }),
  );
  if (doc.y + Math.min(height, 200) > doc.page.height - MARGIN) doc.addPage();
  const top = doc.y;
  doc.font(BOLD).text(label, MARGIN, top, { width: LABEL_WIDTH });
  doc.font(REGULAR).text(value, left, top, { width });
  doc.y = Math.max(doc.y, top + height) + GAP;
  doc.x = MARGIN;
}
