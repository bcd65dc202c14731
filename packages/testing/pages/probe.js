// Runs before everything else on a page and notes what must not happen; tests read `seen`.
globalThis.seen = { console: [], errors: [], violations: [], htErrors: [], storage: [] };
for (const method of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'table', 'dir']) {
  console[method] = (...words) => {
    seen.console.push(`${method}: ${words.map(String).join(' ')}`);
  };
}
addEventListener(
  'error',
  ({ message, target }) => {
    seen.errors.push(message ?? `did not load: ${target.src ?? target.href}`);
  },
  true,
);
addEventListener('unhandledrejection', ({ reason }) => {
  seen.errors.push(`unhandled: ${String(reason)}`);
});
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  seen.violations.push(`${violatedDirective} ${blockedURI} ${sample}`.trim());
});
addEventListener('ht-error', ({ target, detail }) => {
  seen.htErrors.push(`${target.localName}: ${detail.reason}`);
});

// Ways to leave a trace or to call a person.
function forbid(object, name) {
  const original = object[name];
  object[name] = function (...words) {
    seen.storage.push(`${name} ${words.map(String).join(' ')}`);
    return original.apply(this, words);
  };
}
forbid(Storage.prototype, 'setItem');
forbid(IDBFactory.prototype, 'open');
forbid(Navigator.prototype, 'sendBeacon');
forbid(window, 'fetch');
forbid(window, 'open');
forbid(XMLHttpRequest.prototype, 'open');
forbid(History.prototype, 'pushState');
forbid(History.prototype, 'replaceState');
if (globalThis.CacheStorage) forbid(CacheStorage.prototype, 'open');
const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
Object.defineProperty(Document.prototype, 'cookie', {
  ...cookie,
  set(text) {
    seen.storage.push(`cookie ${text}`);
    cookie.set.call(this, text);
  },
});

// An import from inside this page: resolves to whether it succeeded.
globalThis.attempt = (url) =>
  import(url).then(
    () => true,
    () => false,
  );
