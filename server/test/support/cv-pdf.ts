/** A line of text at a place of the page; points from the lower left corner. */
export interface PdfLine {
  x: number;
  y: number;
  text: string;
}

/** Lines one under the other, as a page of one column. */
export function pageOf(text: string): PdfLine[] {
  return text.split("\n").map((line, index) => ({ x: 60, y: 780 - index * 14, text: line }));
}

/** A PDF of these pages, in Helvetica 10; with `encrypted`, one that only a password opens. */
export function makePdf(pages: PdfLine[][], { encrypted = false } = {}): Uint8Array {
  const objects: string[] = [];
  const pageIds = pages.map((_, index) => 4 + index * 2);
  objects[1] = "<< /Type /Catalog /Pages 2 0 R >>";
  objects[2] = `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(" ")}] >>`;
  objects[3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
  for (const [index, lines] of pages.entries()) {
    const content = lines
      .map(({ x, y, text }) => `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`)
      .join("\n");
    const id = pageIds[index]!;
    objects[id] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${id + 1} 0 R >>`;
    objects[id + 1] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  }
  let trailer = `/Size ${objects.length + (encrypted ? 1 : 0)} /Root 1 0 R`;
  if (encrypted) {
    // No password at all fits these keys, the empty one included.
    const key = "5a".repeat(32);
    trailer += ` /Encrypt ${objects.length} 0 R /ID [<${key}> <${key}>]`;
    objects.push(`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`);
  }
  let body = "%PDF-1.4\n";
  const offsets: number[] = [];
  for (let id = 1; id < objects.length; id++) {
    offsets[id] = body.length;
    body += `${id} 0 obj\n${objects[id]}\nendobj\n`;
  }
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const xref = `xref\n0 ${objects.length}\n0000000000 65535 f \n${rows.join("")}`;
  return Buffer.from(`${body}${xref}trailer\n<< ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`, "latin1");
}
