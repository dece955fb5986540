import { deriveKeys, isTagOf, tagOf } from "../accounts/keys.ts";
import { badInput } from "../errors.ts";
import type { EventCursors } from "./context.ts";

const TAG_BYTES = 16;
/** A cursor is the position, 8 bytes, and the tag. */
const BYTES = 8 + TAG_BYTES;

/** Cursors are a position and its HMAC-SHA256 (16 bytes) over the person and the position, as base64url. */
export function createEventCursors(secrets: readonly string[]): EventCursors {
  const keys = deriveKeys(secrets, "event cursor");
  const signed = (userId: string, position: Buffer) => Buffer.concat([Buffer.from(userId), position]);

  return {
    encode(userId, position) {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64BE(position);
      const tag = tagOf(keys[0] as Buffer, signed(userId, bytes)).subarray(0, TAG_BYTES);
      return Buffer.concat([bytes, tag]).toString("base64url");
    },
    decode(userId, cursor) {
      const bytes = Buffer.from(cursor, "base64url");
      const position = bytes.subarray(0, 8);
      if (bytes.length !== BYTES || !isTagOf(keys, signed(userId, position), bytes.subarray(8))) throw unknownCursor();
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
