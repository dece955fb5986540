/** Where mails are handed in. */
export interface MailServer {
  host: string;
  /** Undefined: the usual one. */
  port: number | undefined;
  /** From the first byte on; else as soon as the server offers it. */
  isEncrypted: boolean;
  /** It is this machine. */
  isLoopback: boolean;
  auth: { user: string; pass: string } | undefined;
}

/** Encrypted from the first byte on, whatever the URL's scheme says (RFC 8314). */
const ENCRYPTED_PORT = "465";

/** @throws Error, which does not repeat the URL: it holds a password */
export function readServer(url: string): MailServer {
  const server = URL.canParse(url) ? serverOf(new URL(url)) : null;
  if (server) return server;
  throw new Error(
    "The mail server's URL must look like smtps://user:password@host:465 or smtp://user:password@host:587, with nothing after the port; " +
      "percent-encode what is special in user and password.",
  );
}

function serverOf({ protocol, hostname, port, username, password, pathname, search, hash }: URL): MailServer | null {
  // An option in the query could switch the encryption off.
  if (!["smtp:", "smtps:"].includes(protocol) || !hostname || search || hash || !["", "/"].includes(pathname))
    return null;
  if (Boolean(username) !== Boolean(password)) return null;
  const host = hostname.replace(/^\[|\]$/g, "");
  const [user, pass] = [decoded(username), decoded(password)];
  if (user === null || pass === null) return null;
  return {
    host,
    port: port ? Number(port) : undefined,
    isEncrypted: protocol === "smtps:" || port === ENCRYPTED_PORT,
    isLoopback: /^(localhost|127(\.\d+){3}|::1)$/i.test(host),
    auth: user ? { user, pass } : undefined,
  };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** `Name <address>` or an address. @throws Error when it is neither */
export function readSender(from: string): { name: string; address: string } {
  const [, name = "", named, bare] = /^(?:"?([^"<>\p{Cc}]*?)"?\s*<([^<>]+)>|([^<>]+))$/u.exec(from.trim()) ?? [];
  const address = named ?? bare ?? "";
  if (!isAddress(address)) {
    throw new Error("The sender of mails must look like mail@shortlist.example or Shortlist <mail@shortlist.example>.");
  }
  return { name, address };
}

/**
 * Whether this is one address that says nothing but where to: quoted parts, comments, names, groups and lists are refused, as is
 * all that could end a line.
 */
export function isAddress(address: string): boolean {
  return (
    address.length <= 254 &&
    /^[^\s\p{C}<>()[\],:;@\\"]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?$/u.test(address)
  );
}
