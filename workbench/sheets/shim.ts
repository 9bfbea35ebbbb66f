/**
 * `google.script.run` for the sidebar in a sandboxed frame without an origin of its own: calls go to the parent page as
 * messages `{id, fn, args}` and come back as `{id, ok, value}` or `{id, ok: false, error}`. As at Google, a chain of
 * `withSuccessHandler`, `withFailureHandler`, `withUserObject` ends in the name of a function, and arguments are plain data.
 * Text of a classic script, to stand in the page before the sidebar's own.
 */
export const GOOGLE_SCRIPT_RUN = `(function () {
  'use strict';
  var next = 1;
  var pending = new Map();
  function plain(value) {
    if (value === null || value === undefined) return true;
    if (['string', 'number', 'boolean'].indexOf(typeof value) >= 0) return true;
    if (Array.isArray(value)) return value.every(plain);
    return Object.prototype.toString.call(value) === '[object Object]' && Object.values(value).every(plain);
  }
  function send(fn, args, handlers) {
    if (!args.every(plain)) throw new TypeError('google.script.run: only plain data can be passed to ' + fn);
    var id = next++;
    pending.set(id, handlers);
    window.parent.postMessage({ id: id, fn: fn, args: args }, '*');
  }
  window.addEventListener('message', function (event) {
    if (event.source !== window.parent || !event.data) return;
    var handlers = pending.get(event.data.id);
    if (!handlers) return;
    pending.delete(event.data.id);
    if (event.data.ok) {
      if (handlers.success) handlers.success(event.data.value, handlers.user);
    } else if (handlers.failure) {
      var error = new Error(String(event.data.error));
      error.name = 'ScriptError';
      handlers.failure(error, handlers.user);
    }
  });
  function runner(handlers) {
    return new Proxy({}, {
      get: function (_target, name) {
        if (typeof name !== 'string' || name === 'then') return undefined;
        var set = { withSuccessHandler: 'success', withFailureHandler: 'failure', withUserObject: 'user' }[name];
        if (set) return function (value) {
          var changed = {};
          changed[set] = value;
          return runner(Object.assign({}, handlers, changed));
        };
        return function () { send(name, Array.prototype.slice.call(arguments), handlers); };
      },
    });
  }
  window.google = { script: { run: runner({}), host: { close: function () {}, origin: 'https://docs.google.com' } } };
})();`;
