import { createHmac, timingSafeEqual } from "node:crypto";
import { badInput } from "../errors.ts";
import type { EventCursors } from "./context.ts";

const TAG_BYTES = 16;
/** A cursor is the position, 8 bytes, and the tag. */
const BYTES = 8 + TAG_BYTES;

/** Cursors are a position and its HMAC-SHA256 (16 bytes) over the person and the position, as base64url. */
export function createEventCursors(key: Buffer): EventCursors {
  const tagOf = (userId: string, position: Buffer) =>
    createHmac("sha256", key).update(userId).update(position).digest().subarray(0, TAG_BYTES);

  return {
    encode(userId, position) {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64BE(position);
      return Buffer.concat([bytes, tagOf(userId, bytes)]).toString("base64url");
    },
    decode(userId, cursor) {
      const bytes = Buffer.from(cursor, "base64url");
      const position = bytes.subarray(0, 8);
      if (bytes.length !== BYTES || !timingSafeEqual(bytes.subarray(8), tagOf(userId, position))) throw unknownCursor();
      return position.readBigUInt64BE();
    },
  };
}

export function unknownCursor() {
  return badInput(
    ["after"],
    "This event cursor is not yours or has been outlived: read `recommendations` and take its eventCursor.",
  );
}
