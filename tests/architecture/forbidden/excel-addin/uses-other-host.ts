import { shown } from '../gas-sheets/sidebar/uses-panel.ts';
export const other = shown;
