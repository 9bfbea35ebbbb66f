import type { WorkbookModel } from '../model/index.ts';

/** What office.js asks first: where it runs and what it may use. */
export const activation = (
  model: WorkbookModel,
  options: { apiVersion: string; locale: string; docUrl: string },
): unknown => ({
  _id: 'can-cu',
  _appName: 16,
  _appVersion: '16.00',
  _appUILocale: options.locale,
  _dataLocale: options.locale,
  _docUrl: options.docUrl,
  _clientMode: model.readOnly ? 0 : 1,
  _settings: [...model.settings],
  _reason: 'DocumentOpened',
  _requirementMatrix: JSON.stringify({
    ExcelApi: options.apiVersion,
    SharedRuntime: '1.1',
    AddinCommands: '1.1',
    CustomXmlParts: '1.1',
  }),
  _hostFullVersion: '16.0.14332.20000',
  _appDomains: [],
});
