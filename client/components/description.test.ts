import { expect, test } from "vitest";
import { readBlocks } from "./description.tsx";

test("marked lines become one list, a short line with a colon a heading, the rest stays text", () => {
  const blocks = readBlocks("We care.\n\nWhat you do:\n- Build\n• Run\n1. Rest\n\nApply at 10. We answer.");
  expect(blocks.map(({ kind }) => kind)).toEqual(["text", "heading", "list", "text"]);
  expect(blocks[1]).toMatchObject({ text: "What you do" });
  expect(blocks[2]).toMatchObject({ items: [{ text: "Build" }, { text: "Run" }, { text: "Rest" }] });
});

test("markup in a posting is only text", () => {
  expect(readBlocks("<b>Hi</b>")).toEqual([{ kind: "text", at: 0, text: "<b>Hi</b>" }]);
});
