/** A mail as a person's mail program shows it. */
export interface ReadMail {
  /** By lower-case name, decoded, in order of appearance. */
  headers: Record<string, string[]>;
  text: string | null;
  html: string | null;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Reads what mails of ours are made of: text and HTML in UTF-8, alone or as alternatives. @throws Error for anything else */
export function readMail(raw: Buffer): ReadMail {
  const { headers, body } = split(raw.toString("latin1"));
  const mail: ReadMail = { headers, text: null, html: null };
  readPart(headers, body, mail);
  return mail;
}

function readPart(headers: Record<string, string[]>, body: string, mail: ReadMail): void {
  const type = headers["content-type"]?.[0] ?? "text/plain";
  const boundary = /^multipart\/alternative;.*boundary="([^"]+)"/i.exec(type)?.[1];
  if (boundary) {
    const parts = `\r\n${body}`.split(`\r\n--${boundary}`);
    if (!parts.at(-1)?.startsWith("--")) throw new Error("The last part has no end.");
    for (const part of parts.slice(1, -1)) {
      const inner = split(part.replace(/^\r\n/, ""));
      readPart(inner.headers, inner.body, mail);
    }
    return;
  }
  const kind = /^text\/(plain|html)\b.*charset=utf-8/i.exec(type)?.[1]?.toLowerCase();
  if (!kind) throw new Error(`A part of type ${type} is not expected.`);
  const text = UTF8.decode(decodeBody(headers["content-transfer-encoding"]?.[0] ?? "7bit", body)).replaceAll(
    "\r\n",
    "\n",
  );
  mail[kind === "html" ? "html" : "text"] = text;
}

function split(part: string): { headers: Record<string, string[]>; body: string } {
  const end = part.indexOf("\r\n\r\n");
  if (end < 0) throw new Error("The headers have no end.");
  const headers: Record<string, string[]> = {};
  for (const line of part
    .slice(0, end)
    .replace(/\r\n(?=[ \t])/g, "")
    .split("\r\n")) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`This is no header: ${line}`);
    const key = name.toLowerCase();
    headers[key] = [...(headers[key] ?? []), decodeWords(value)];
  }
  return { headers, body: part.slice(end + 4) };
}

/** RFC 2047. */
function decodeWords(value: string): string {
  return UTF8.decode(Buffer.from(value, "latin1"))
    .replace(/(=\?[^?]+\?[BQ]\?[^?]*\?=)\s+(?==\?)/gi, "$1")
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, encoding: string, word: string) =>
      UTF8.decode(encoding.toUpperCase() === "B" ? Buffer.from(word, "base64") : unquote(word.replaceAll("_", " "))),
    );
}

function decodeBody(encoding: string, body: string): Buffer {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, "base64");
  if (/^quoted-printable$/i.test(encoding)) return unquote(body.replace(/=[ \t]*\r\n/g, ""));
  if (/^7bit$/i.test(encoding) && !/[^\0-\x7f]/.test(body)) return Buffer.from(body, "latin1");
  throw new Error(`A part in ${encoding} is not expected.`);
}

function unquote(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}
