import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';
import { root } from './run.ts';

/**
 * Compares the Excel members that the add-in uses with the requirement set its manifest promises. A member above it must
 * stand inside an `if` (or behind `&&`, `?:`) whose condition asks `isSetSupported` for a high enough version.
 */
const SET = /\[Api set: ExcelApi (\d+)\.(\d+)/;
type Version = readonly [major: number, minor: number];
const isAbove = (a: Version, b: Version) => a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);

function promised(): Version {
  const manifest = readFileSync(`${root}manifest.xml`, 'utf8');
  const found = /<Set Name="ExcelApi" MinVersion="(\d+)\.(\d+)"/.exec(manifest);
  if (!found) throw new Error('manifest.xml names no ExcelApi requirement set.');
  return [Number(found[1]), Number(found[2])];
}

/** The set in the remarks of the nearest declaration around this symbol that names one. */
function setOf(symbol: ts.Symbol | undefined): Version | null {
  for (let node: ts.Node | undefined = symbol?.declarations?.[0]; node; node = node.parent) {
    const found = SET.exec(
      ts
        .getJSDocCommentsAndTags(node)
        .map((tag) => tag.getText())
        .join('\n'),
    );
    if (found) return [Number(found[1]), Number(found[2])];
  }
  return null;
}

/** The highest version that the conditions around a node have asked for. */
function guarded(node: ts.Node): Version {
  let best: Version = [0, 0];
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    const condition =
      ts.isIfStatement(parent) && child === parent.thenStatement
        ? parent.expression
        : ts.isConditionalExpression(parent) && child === parent.whenTrue
          ? parent.condition
          : ts.isBinaryExpression(parent) &&
              parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
              child === parent.right
            ? parent.left
            : null;
    const asked =
      condition && /isSetSupported\(\s*['"]ExcelApi['"]\s*,\s*['"](\d+)\.(\d+)['"]/.exec(condition.getText());
    if (asked && isAbove([Number(asked[1]), Number(asked[2])], best)) best = [Number(asked[1]), Number(asked[2])];
  }
  return best;
}

const config = ts.getParsedCommandLineOfConfigFile(
  `${root}excel-addin/tsconfig.json`,
  { noEmit: true },
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
    },
  },
);
if (!config) throw new Error('excel-addin/tsconfig.json cannot be read.');
const program = ts.createProgram(config.fileNames, config.options);
const checker = program.getTypeChecker();
const limit = promised();
const complaints: string[] = [];
let highest: Version = [0, 0];

function visit(node: ts.Node): void {
  const name = ts.isPropertyAccessExpression(node)
    ? node.name
    : ts.isBindingElement(node) || ts.isPropertyAssignment(node)
      ? node.name
      : null;
  const version = name && ts.isIdentifier(name) ? setOf(checker.getSymbolAtLocation(name)) : null;
  if (name && version) {
    if (!isAbove(version, limit) && isAbove(version, highest)) highest = version;
    if (isAbove(version, limit) && isAbove(version, guarded(node))) {
      const file = node.getSourceFile();
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      complaints.push(
        `${relative(root, file.fileName)}:${line + 1} ${name.getText()} needs ExcelApi ${version.join('.')}, the manifest promises ${limit.join('.')}`,
      );
    }
  }
  ts.forEachChild(node, visit);
}
const sources = program
  .getSourceFiles()
  .filter((file) => /\/excel-addin\//.test(file.fileName) && !file.isDeclarationFile);
sources.forEach(visit);
if (highest[0] === 0)
  complaints.push(
    'No Excel member was recognised: this check reads the remarks of @types/office-js, have they changed?',
  );
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exit(1);
console.log(
  `ExcelApi ${highest.join('.')} is the highest set used without asking; the manifest promises ${limit.join('.')}.`,
);
