/** What follows the cells of a worksheet, in the schema's order (ECMA-376 18.3.1.99), as far as order matters here. */
const ORDER = [
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'drawing',
  'legacyDrawing',
  'picture',
  'oleObjects',
  'controls',
  'tableParts',
  'extLst',
];

const elementPattern = (name: string): RegExp => new RegExp(`<${name}(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</${name}>)`, 'g');

export const elements = (xml: string, name: string): string[] => xml.match(elementPattern(name)) ?? [];

/** Takes all elements of this name out and puts `content` at the place that the schema gives it. */
export function replaceElements(xml: string, name: string, content: string): string {
  const rest = xml.replace(elementPattern(name), '');
  const later = ORDER.slice(ORDER.indexOf(name) + 1).map((next) => rest.search(new RegExp(`<${next}[\\s/>]`)));
  const places = [...later, rest.lastIndexOf('</worksheet>')].filter((at) => at >= 0);
  const at = Math.min(...places);
  return rest.slice(0, at) + content + rest.slice(at);
}
