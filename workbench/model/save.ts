import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook, writeSheets } from '../../workbook/index.ts';
import { relationsOf } from '../../workbook/open/relations.ts';
import { encodeAttribute, encodeText } from '../../workbook/xml/text.ts';
import type { WorkbookModel } from './workbook.ts';
import type { Adoption } from './adoption.ts';
import { adopt } from './adoption.ts';
import { originOf } from './origin.ts';
import { sheetXml } from './save-sheet.ts';
import { SavedStyles } from './save-styles.ts';
import { elements } from './xml-edit.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The open workbook as .xlsx: the package it came from with what was changed in it, or a new one. */
export function saveXlsx(model: WorkbookModel): Uint8Array {
  const source = model.source ?? blankPackage();
  const opened = openWorkbook(source);
  const parts = new Map(Object.entries(unzipSync(source)).map(([name, bytes]) => [name, strFromU8(bytes, true)]));
  const text = (name: string): string => new TextDecoder().decode(strToU8(parts.get(name) ?? '', true));
  const put = (name: string, xml: string): void => void parts.set(name, strFromU8(strToU8(xml), true));

  const stylesPart = opened.relations.find(({ type }) => type === 'styles')!.target;
  const styles = new SavedStyles(text(stylesPart));
  const relations: string[] = [];
  const relate = (type: string, part: string): string => {
    const id = `canCu${relations.length + 1}`;
    relations.push(`<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="/${part}"/>`);
    return id;
  };
  const overrides: string[] = [];
  const own: Adoption = { sheet: text, style: (style) => style, cell: (xml) => xml };
  const sheets = model.sheets.map((sheet, n) => {
    const origin = originOf(sheet);
    const isOwn = origin?.source === source;
    const part = isOwn ? origin.part : freePart(parts);
    put(part, sheetXml(sheet, styles, isOwn || !origin ? own : adopt(origin.source, styles)));
    if (!isOwn) overrides.push(`<Override PartName="/${part}" ContentType="${SHEET_TYPE}"/>`);
    const state = sheet.visibility === 'visible' ? '' : ` state="${sheet.visibility}"`;
    return `<sheet name="${encodeAttribute(sheet.name)}" sheetId="${n + 1}"${state} r:id="${relate('worksheet', part)}"/>`;
  });
  model.parts.forEach(({ xml }, n) => {
    const part = `customXml/item${n + 1}.xml`;
    put(part, xml);
    relate('customXml', part);
  });
  put(stylesPart, styles.toXml());
  put(opened.workbookPart, bookXml(text(opened.workbookPart), model, sheets));
  put(relationsOf(opened.workbookPart), relationsXml(text(relationsOf(opened.workbookPart)), relations));
  // Which cells hold formulas is worked out again when it is missing.
  parts.delete('xl/calcChain.xml');
  put('[Content_Types].xml', typesXml(text('[Content_Types].xml'), overrides));
  return zipSync(Object.fromEntries([...parts].map(([name, content]) => [name, strToU8(content, true)])));
}

/** By the customary name: some readers know sheets by it. */
function freePart(parts: ReadonlyMap<string, string>): string {
  let number = 1;
  while (parts.has(`xl/worksheets/sheet${number}.xml`)) number += 1;
  return `xl/worksheets/sheet${number}.xml`;
}

const blankPackage = (): Uint8Array =>
  writeSheets({ font: { name: 'Times New Roman', size: 12 }, sheets: [{ name: 'Sheet1', rows: [] }] });

function bookXml(xml: string, model: WorkbookModel, sheets: string[]): string {
  const local = elements(xml, 'definedName').filter((element) => /\slocalSheetId=|\sname="_xlnm\./.test(element));
  const own = model.names.map(({ name, formula, visible }) => {
    const hidden = visible ? '' : ' hidden="1"';
    return `<definedName name="${encodeAttribute(name)}"${hidden}>${encodeText(formula.replace(/^=/, ''))}</definedName>`;
  });
  const names = [...local, ...own];
  const active = model.sheets.findIndex((sheet) => sheet.name === model.active);
  return xml
    .replace(/<definedNames>[\s\S]*?<\/definedNames>|<definedNames\/>/, '')
    .replace(/\sactiveTab="\d+"/, ` activeTab="${Math.max(0, active)}"`)
    .replace(/<workbook(?![^>]*xmlns:r=)(?=[\s>])/, `<workbook xmlns:r="${RELATIONS}"`)
    .replace(/<sheets>[\s\S]*<\/sheets>/, () => `<sheets>${sheets.join('')}</sheets>`)
    .replace(/(?:<\/sheets>)(?![\s\S]*<\/externalReferences>)|<\/externalReferences>/, (end) =>
      names.length ? `${end}<definedNames>${names.join('')}</definedNames>` : end,
    );
}

/** Sheets and custom parts are related anew; everything else stays. */
function relationsXml(xml: string, added: string[]): string {
  const kept = elements(xml, 'Relationship').filter((element) => !/\/(worksheet|customXml|calcChain)"/.test(element));
  return xml.replace(
    /(<Relationships[^>]*?)\/?>(?:[\s\S]*<\/Relationships>)?/,
    (_, start: string) => `${start}>${[...kept, ...added].join('')}</Relationships>`,
  );
}

function typesXml(xml: string, overrides: string[]): string {
  const plain = /<Default\s[^>]*Extension="xml"/i.test(xml)
    ? ''
    : '<Default Extension="xml" ContentType="application/xml"/>';
  return xml
    .replace(/<Override\s[^>]*calcChain[^>]*\/>/, '')
    .replace('</Types>', `${plain}${overrides.join('')}</Types>`);
}
