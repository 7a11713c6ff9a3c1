// The promise that nothing leaves, made good: once everything is here, the page takes away its own
// permission to ask for anything more.

/**
 * Policies add up and can only get stricter. This one forbids every request, to the page's own host
 * too; workers started from now on inherit it. Nor can anything make another policy of trusted types (trusted.ts).
 */
const LOCKED =
  "default-src 'none'; script-src 'wasm-unsafe-eval'; worker-src blob:; img-src data:; manifest-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export function lockPage(): void {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = LOCKED;
  document.head.append(policy);
}

/** A service worker asks by its own policy: once the page is locked it can neither reach the one that keeps it, nor have another. */
export function takeServiceWorkersAway(): void {
  Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
}

/** Connections between browsers, which no policy covers. Lede needs none, so the page loses the means to make one. */
export function takePeerConnectionsAway(): void {
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection"]) {
    Reflect.deleteProperty(globalThis, name);
  }
}
