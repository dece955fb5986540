/** As far as this page uses it: https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(name: "default", rules: { createHTML(text: string): string | null }): unknown;
}

/**
 * The server's policy forbids that text becomes HTML. Styles that components write come as HTML too: those, which have no tags, are let
 * through. Whatever else is refused, as is every script.
 */
export function allowStyles(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy("default", { createHTML: (text) => (text.includes("<") ? null : text) });
}
