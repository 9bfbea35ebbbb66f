import { panel } from '../../task-pane/index.ts';
export const shown = panel;
