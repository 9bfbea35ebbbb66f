import { hostInfoQuery, xdmInfoFragment } from '../../workbench/excel/index.ts';

/** Excel's page around the pane, as a frame on the pane's own origin; its door leads to the stand-in of a workbench session. */
export const hostPage = (pane: string): string => `<!doctype html><iframe id="pane" style="width:350px;height:700px"
  src="/taskpane.html?${hostInfoQuery()}#${xdmInfoFragment(pane)}"></iframe>
  <script>
    window.addEventListener('message', async (event) => {
      const frame = document.getElementById('pane').contentWindow;
      if (event.source !== frame || typeof event.data !== 'string') return;
      const answer = await fetch('/xdm', { method: 'POST', body: event.data });
      for (const reply of await answer.json()) frame.postMessage(reply, '${pane}');
    });
  </script>`;
