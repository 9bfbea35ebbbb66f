import type { ExportRule } from '../export-layout/types.ts';
import { X01 } from './X-01.ts';
import { X02 } from './X-02.ts';

/** Checks of an export: in the catalogue beside the others, run by `checkLayout`. */
export const EXPORT_RULES: ExportRule[] = [X01, X02];
