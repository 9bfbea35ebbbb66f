import type { MenuVerb } from '../door/contract.ts';
import { leaveVerb } from './verb.ts';

const TITLE = 'Căn Cứ';

/** Every entry opens the sidebar; a verb that must act is done there. The functions are named in `main.ts`. */
const ENTRIES: ({ caption: string; call: string } | 'separator')[] = [
  { caption: 'Mở Căn Cứ', call: 'showSidebar' },
  'separator',
  { caption: 'Kiểm tra', call: 'menuCheck' },
  { caption: 'Kiểm tra và gửi', call: 'menuSubmit' },
  'separator',
  { caption: 'Dọn dữ liệu Căn Cứ trong tệp', call: 'menuClearMemory' },
  { caption: 'Trợ giúp', call: 'menuHelp' },
];

/** Runs in AuthMode.NONE for a file where the add-on was not used yet: nothing but the menu is allowed then. */
export function addMenu(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  ENTRIES.forEach((entry) => {
    if (entry === 'separator') menu.addSeparator();
    else menu.addItem(entry.caption, entry.call);
  });
  menu.addToUi();
}

export function openSidebar(verb: MenuVerb): void {
  leaveVerb(verb);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle(TITLE));
}
