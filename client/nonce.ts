/** By which this page may write style elements: the server puts a fresh one into each answer and its Content-Security-Policy. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";
}

// What keeps the page still behind a dialog writes a style element of its own, and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
