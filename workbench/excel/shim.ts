/**
 * Script text for the pane's page, to stand before office.js. It takes the place of the frame around the pane:
 * what office.js posts to `window.parent` goes to the stand-in, and the answers come back as messages whose origin is
 * the one named in `_xdm_Info`. Plain ES5-style script, because it is not bundled.
 */
export const SHIM = `(${shim.toString()})(window);`;

/** The address part that makes office.js believe it runs in Excel on the web. */
export const hostInfoQuery = (locale = 'vi-VN'): string =>
  `_host_Info=Excel$Web$16.00$${locale}$telemetry$$disableLogging$0`;

/** office.js trusts a host only on https and, outside Microsoft's domains, only on the page's own host name. */
export const xdmInfoFragment = (origin: string): string =>
  `&_serializer_version=1&_xdm_Info=conv1|addin1|${origin.replace(/^http:/, 'https:')}`;

type ShimWindow = Window &
  typeof globalThis & {
    standIn?: { send(message: string): Promise<string[]>; listen(deliver: (message: string) => void): void };
  };

function shim(window: ShimWindow): void {
  const origin = decodeURIComponent(window.location.hash).split('|').pop() ?? '';
  const session = new URLSearchParams(window.location.search).get('session') ?? '';
  const base = `/s/${encodeURIComponent(session)}`;
  // A page that runs the stand-in itself (tests) puts its own way there.
  const door = window.standIn ?? {
    send: (message: string): Promise<string[]> =>
      window
        .fetch(`${base}/xdm`, { method: 'POST', body: message, headers: { 'content-type': 'application/json' } })
        .then((answer) => answer.json() as Promise<string[]>),
    listen: (deliver: (message: string) => void): void => {
      const events = new window.EventSource(`${base}/events`);
      events.addEventListener('xdm', (event) => deliver((event as MessageEvent<string>).data));
    },
  };
  const parent = {
    postMessage(message: string): void {
      void door.send(message).then((answers) => answers.forEach(deliver));
    },
  };
  function deliver(data: string): void {
    const message = new window.MessageEvent('message', { data, origin });
    // A browser takes only a real window in the constructor.
    Object.defineProperty(message, 'source', { value: parent });
    window.dispatchEvent(message);
  }
  Object.defineProperty(window, 'parent', { value: parent, configurable: true });
  door.listen(deliver);
}
