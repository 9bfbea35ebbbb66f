import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CATALOGUE, explain, fieldName } from '../../core/index.ts';
import type { Issue, Severity } from '../../core/index.ts';
import type { Checked } from '../check-file.ts';
import type { Io } from '../io.ts';
import { VERSION } from '../version.ts';
import type { Reporter } from './reporter.ts';

const LEVEL: Record<Severity | 'none', string> = { error: 'error', warning: 'warning', info: 'note', none: 'none' };
const RULE_INDEX = new Map(CATALOGUE.map(({ id }, n) => [id, n]));

const rules = CATALOGUE.map(({ id, severity, source, message, about }) => ({
  id,
  shortDescription: { text: message },
  help: { text: `${message} Căn cứ: ${source}.` },
  defaultConfiguration: { level: LEVEL[severity], enabled: about === 'sheet' },
  properties: { source },
}));

/** A name as an address: relative ones stay relative to where the command was run. */
const uriOf = (file: string): string =>
  isAbsolute(file) ? pathToFileURL(file).href : file.split(sep).map(encodeURIComponent).join('/');

type Place = { field: Issue['field']; cell: string | null };

/** A workbook has no lines of text, so the cell is a logical location. */
function location(file: string, sheet: string, { field, cell }: Place): object {
  const place = cell ?? fieldName(field, 'vi');
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) } },
    logicalLocations: [{ name: place, fullyQualifiedName: `${sheet}!${place}`, kind: cell ? 'cell' : 'field' }],
  };
}

function resultsOf(checked: Checked): object[] {
  if (checked.outcome !== 'checked') return [];
  const { sheet, issues } = checked.assessment;
  return issues.map((issue) => ({
    ruleId: issue.rule,
    ruleIndex: RULE_INDEX.get(issue.rule) ?? -1,
    level: LEVEL[issue.severity],
    message: { text: explain(issue, 'vi') },
    locations: [location(checked.file, sheet.sheet, issue)],
    properties: { task: issue.task, field: issue.field, params: issue.params },
  }));
}

function notificationsOf(checked: Checked): object[] {
  if (checked.outcome === 'checked') return [];
  const failed = checked.outcome === 'failed';
  return [
    {
      level: 'error',
      message: { text: failed ? checked.failure.message : checked.message },
      descriptor: { id: failed ? checked.failure.code : checked.result.reason },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(checked.file) } } }],
    },
  ];
}

/** One SARIF 2.1.0 log of all files (OASIS Standard), for programs that gather findings of many tools. */
export function sarifReporter(io: Io): Reporter {
  const files: string[] = [];
  const results: object[] = [];
  const notifications: object[] = [];
  return {
    file(checked) {
      files.push(checked.file);
      results.push(...resultsOf(checked));
      notifications.push(...notificationsOf(checked));
    },
    end() {
      const run = {
        tool: { driver: { name: 'Căn Cứ', version: VERSION, language: 'vi', rules } },
        invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
        artifacts: files.map((file) => ({ location: { uri: uriOf(file) }, roles: ['analysisTarget'] })),
        results,
        columnKind: 'utf16CodeUnits',
      };
      const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
      io.out(JSON.stringify(log));
    },
  };
}
