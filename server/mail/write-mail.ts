/** A sentence or more, or where to go on. */
export type Paragraph = string | { label: string; link: string };

// The colours of client/theme.css and client/theme.ts: mail programs know no variables.
const PAGE = "margin:0;padding:24px 12px;background:#f4f6f3;color:#1c2420;font:16px/1.5 system-ui,sans-serif";
const SHEET =
  "max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #dfe4df;border-radius:12px";
const HEADING = "margin:0 0 16px;font-size:22px;line-height:1.3";
const LINE = "margin:0 0 16px";
const BUTTON =
  "display:inline-block;padding:12px 20px;background:#1b6b57;color:#ffffff;border-radius:8px;font-weight:600;text-decoration:none";
const ADDRESS = "margin:0 0 16px;color:#5b6760;font-size:14px;overflow-wrap:anywhere;word-break:break-word";

/**
 * The same paragraphs as plain text and as an HTML page of its own, which loads nothing. Links are written out in both: one sees where
 * they lead, and can copy them.
 */
export function writeMail(title: string, paragraphs: readonly Paragraph[]): { text: string; html: string } {
  const text = paragraphs.map((part) => (typeof part === "string" ? part : `${part.label}:\n${part.link}`));
  const html = paragraphs.map((part) => {
    if (typeof part === "string") return `<p style="${LINE}">${escapeHtml(part)}</p>`;
    const [label, link] = [escapeHtml(part.label), escapeHtml(part.link)];
    return (
      `<p style="${LINE}"><a href="${link}" style="${BUTTON}">${label}</a></p>\n` +
      `<p style="${ADDRESS}">If the button does not work, open this address: ${link}</p>`
    );
  });
  return {
    text: `${text.join("\n\n")}\n`,
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
</head>
<body style="${PAGE}">
<div style="${SHEET}">
<h1 style="${HEADING}">${escapeHtml(title)}</h1>
${html.join("\n")}
</div>
</body>
</html>
`,
  };
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
