export { createExcelHost } from './excel-host.ts';
