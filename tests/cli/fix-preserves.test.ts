import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDirectory } from '../../workbook/zip/directory.ts';
import { bytesOf, canCu, fileOf, inFolder, samplePath } from './harness.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (...items: [type: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(([type, target], n) => `<Relationship Id="r${n + 1}" Type="${RELATION}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The form as issued, in a workbook that an officer has drawn on: chart, picture, comments, marks, another sheet. */
function decorated(): Uint8Array {
  const parts = unzipSync(bytesOf(samplePath('pl4-nhu-ban-hanh.xlsx')));
  const edit = (name: string, change: (xml: string) => string): void => {
    parts[name] = strToU8(change(strFromU8(parts[name]!)));
  };
  edit(SHEET, (xml) =>
    xml
      .replace(
        '<dataValidations',
        '<conditionalFormatting sqref="E8:F60"><cfRule type="expression" priority="1"><formula>E8=""</formula></cfRule></conditionalFormatting><dataValidations',
      )
      .replace(
        '</worksheet>',
        `<drawing xmlns:r="${RELATION}" r:id="r1"/><legacyDrawing xmlns:r="${RELATION}" r:id="r2"/></worksheet>`,
      ),
  );
  edit('xl/workbook.xml', (xml) =>
    xml.replace('</sheets>', '<sheet name="Ghi nhớ" sheetId="9" r:id="rId99"/></sheets>'),
  );
  edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rId99" Type="${RELATION}/worksheet" Target="worksheets/sheet9.xml"/></Relationships>`,
    ),
  );
  parts['xl/worksheets/sheet9.xml'] = strToU8(
    '<worksheet><sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>',
  );
  parts['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(
    relations(
      ['drawing', '../drawings/drawing1.xml'],
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['comments', '../comments1.xml'],
    ),
  );
  parts['xl/drawings/drawing1.xml'] = strToU8('<xdr:wsDr xmlns:xdr="d"><xdr:graphicFrame/></xdr:wsDr>');
  parts['xl/drawings/_rels/drawing1.xml.rels'] = strToU8(
    relations(['chart', '../charts/chart1.xml'], ['image', '../media/image1.png']),
  );
  parts['xl/drawings/vmlDrawing1.vml'] = strToU8('<xml xmlns:v="v"/>');
  parts['xl/charts/chart1.xml'] = strToU8('<c:chartSpace xmlns:c="c"/>');
  parts['xl/media/image1.png'] = Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919) % 251);
  parts['xl/comments1.xml'] = strToU8('<comments><commentList><comment ref="E8"/></commentList></comments>');
  return zipSync(parts, { mtime: new Date(2023, 5, 9) });
}

const rawEntries = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    readDirectory(bytes).map(({ name, start, end }) => [name, Buffer.from(bytes.subarray(start, end)).toString('hex')]),
  );

describe('fix on a workbook that holds more than the form', () => {
  it('changes the mended cells and not one other byte', async () => {
    const before = decorated();
    const out = inFolder('decorated-mended.xlsx');
    const { exit, json } = await canCu(['fix', fileOf('decorated.xlsx', before), '-o', out, '--json']);
    const { changes } = json[0] as { changes: { cell: string }[] };
    const after = new Uint8Array(bytesOf(out));
    expect(exit).toBe(0);
    expect(changes.length).toBeGreaterThan(4);

    const [old, now] = [rawEntries(before), rawEntries(after)];
    expect([...now.keys()]).toEqual([...old.keys()]);
    expect([...old.keys()].filter((name) => old.get(name) !== now.get(name))).toEqual([SHEET]);

    const cells = new Set(changes.map(({ cell }) => cell));
    const withoutMended = (bytes: Uint8Array): string =>
      strFromU8(unzipSync(bytes)[SHEET]!).replace(/<c r="([A-Z]+\d+)"[^>]*>.*?<\/c>/g, (cell, at: string) =>
        cells.has(at) ? `[${at}]` : cell,
      );
    expect(withoutMended(after)).toBe(withoutMended(before));
  });
});
