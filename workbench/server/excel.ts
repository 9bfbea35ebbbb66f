import type { WorkbookModel } from '../model/index.ts';
import { createExcelStandIn, hostInfoQuery, xdmInfoFragment } from '../excel/index.ts';
import type { StandIn } from './session.ts';
import { editBySomebodyElse } from './somebody-else.ts';

/** Ribbon buttons by the function that the manifest names; the first one only shows the pane. */
const VERBS = [
  { id: 'open', title: 'Mở Căn Cứ' },
  { id: 'check', title: 'Kiểm tra' },
  { id: 'submit', title: 'Kiểm tra và gửi' },
];

/** So many requests are refused with "busy" each time the switch is turned on. */
const BUSY_TIMES = 3;

export function excelStandIn(model: WorkbookModel, origin: string): StandIn {
  const excel = createExcelStandIn(model);
  const listeners = new Set<(line: { text: string; count: number }) => void>();
  let seen = 0;
  const tellLog = () => {
    for (const entry of excel.log.slice(seen)) {
      const text = `${entry.kind}${entry.error === null ? '' : ` ✗ ${entry.error}`}: ${entry.actions.join(', ')} (${entry.bytesIn} → ${entry.bytesOut} B)`;
      for (const listener of listeners) listener({ text, count: excel.roundTrips() });
    }
    seen = excel.log.length;
  };
  return {
    kind: 'excel',
    paneUrl: (session) => `/excel/taskpane.html?session=${session}&${hostInfoQuery()}#${xdmInfoFragment(origin)}`,
    verbs: VERBS,
    async press(id) {
      if (id === 'open') return { opensPane: true };
      await excel.pressRibbon(id);
      return { opensPane: false };
    },
    troubles: () => [
      { id: 'cellEdit', title: 'Đang gõ dở trong một ô', on: excel.trouble.cellEdit },
      { id: 'busy', title: `Excel bận (${BUSY_TIMES} lần)`, on: excel.trouble.busy > 0 },
      { id: 'sessionExpired', title: 'Phiên Excel hết hạn', on: excel.trouble.sessionExpired },
      { id: 'modalDialog', title: 'Đang mở một hộp thoại', on: excel.trouble.modalDialog },
      { id: 'beforeWrite', title: 'Có người sửa đúng lúc bảng bên ghi', on: excel.trouble.beforeWrite !== null },
    ],
    setTrouble(id, on) {
      if (id === 'busy') excel.trouble.busy = on ? BUSY_TIMES : 0;
      else if (id === 'beforeWrite') excel.trouble.beforeWrite = on ? () => editBySomebodyElse(model) : null;
      else if (id === 'cellEdit' || id === 'sessionExpired' || id === 'modalDialog') excel.trouble[id] = on;
    },
    async receive(message) {
      const answers = await excel.receive(message);
      tellLog();
      return answers;
    },
    onMessage: (callback) => excel.onMessage(callback),
    onLog(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
  };
}
