import type { ExportFile } from './export.ts';
import { attachment } from './name.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const exportHeaders = ({ name, etag }: ExportFile): Record<string, string> => ({
  'Content-Type': XLSX,
  'Content-Disposition': attachment(name),
  'X-Content-Type-Options': 'nosniff',
  ETag: etag,
});
