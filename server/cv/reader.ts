// What runs inside the reading process: one message in, one answer out. Started through reader.mjs.
import { AppError } from "../errors.ts";
import { widenTaxonomy } from "../skills/widening.ts";
import type { ParsedCv, ReaderAnswer, ReaderRequest } from "./parse.ts";
import { readProfile } from "./profile.ts";
import { acceptText, extractText } from "./text.ts";

async function parse(request: ReaderRequest): Promise<ParsedCv> {
  if (request.widening) widenTaxonomy(request.widening);
  const { text, mediaType } =
    typeof request.cv === "string"
      ? { text: acceptText(request.cv), mediaType: "text/plain" }
      : await extractText(request.cv);
  return { text, mediaType, profile: readProfile(text, new Date(request.now)) };
}

async function answer(request: ReaderRequest): Promise<ReaderAnswer> {
  try {
    return { parsed: await parse(request) };
  } catch (error) {
    if (error instanceof AppError)
      return { refused: { code: error.code, message: error.message, issues: error.issues } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const reply = (message: ReaderAnswer) => process.send?.(message);

process.on("message", (request: ReaderRequest) => {
  void answer(request).then(reply);
});
process.on("disconnect", () => process.exit());
// The skills, places and titles are read on first use: the first person does not wait for them.
readProfile("Experience\nSoftware Developer, Example Ltd, Berlin, Germany\n2015 - 2018\nJava", new Date(0));
reply({ ready: true });
