// First: configures zod before any schema is built.
import '../door/jitless.ts';
import { citationsOfCells, deadlinesOfCells, inForceOfCells } from './custom-functions.ts';
import { answer } from './door.ts';
import { addMenu, openSidebar } from './menu.ts';
import { markEdited } from './revision.ts';

/*
 * Everything exported here becomes a top-level function of Code.js (scripts/build-gas.ts), and whatever has no trailing
 * `_` may be called from the page: so only triggers, menu entries and the one door.
 */

export function onOpen(): void {
  addMenu();
}

export function onInstall(): void {
  addMenu();
}

/** A simple trigger has 30 seconds and no rights: it only leaves a mark. */
export function onEdit(): void {
  markEdited();
}

export function showSidebar(): void {
  openSidebar('open');
}

export function menuCheck(): void {
  openSidebar('check');
}

export function menuSubmit(): void {
  openSidebar('submit');
}

export function menuClearMemory(): void {
  openSidebar('clear-memory');
}

export function menuHelp(): void {
  openSidebar('help');
}

export function rpc(json: unknown): string {
  return answer(json);
}

export function CANCU_TRICHDAN(cells: unknown): unknown {
  return citationsOfCells(cells);
}

export function CANCU_CONHIEULUC(cells: unknown, day: unknown): unknown {
  return inForceOfCells(cells, day);
}

export function CANCU_THOIHAN(cells: unknown): unknown {
  return deadlinesOfCells(cells);
}
