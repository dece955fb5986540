import { inflateRawSync } from "node:zlib";
import { AppError } from "../errors.ts";

/** One file of a ZIP archive, as its central directory describes it. Sizes in bytes. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  encrypted: boolean;
  compressedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

/** No Word document has as many parts, or parts as large, as this. */
const MAX_ENTRIES = 2_000;
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;

/**
 * The files of an archive, from its central directory alone: nothing is inflated.
 *
 * @throws AppError BAD_USER_INPUT when the directory is damaged; PAYLOAD_TOO_LARGE when it announces more than a
 * document can be.
 */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(buffer);
  const count = buffer.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw tooLarge();
  let at = buffer.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged();
    const nameLength = buffer.readUInt16LE(at + 28);
    const entry: ZipEntry = {
      name: buffer.toString("utf8", at + 46, at + 46 + nameLength),
      method: buffer.readUInt16LE(at + 10),
      encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      compressedSize: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    };
    total += entry.size;
    if (total > MAX_TOTAL_BYTES) throw tooLarge();
    entries.push(entry);
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(buffer: Buffer): number {
  const lowest = Math.max(0, buffer.length - 22 - 0xffff);
  for (let at = buffer.length - 22; at >= lowest; at--) {
    if (buffer.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw damaged();
}

/**
 * The content of one entry. Inflation stops at the size that the directory announced, so an entry that lies about
 * its size costs no more than it said.
 *
 * @throws AppError BAD_USER_INPUT when the entry is encrypted, damaged or larger than announced.
 */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.encrypted) {
    throw new AppError(
      "BAD_USER_INPUT",
      "The document is protected by a password. Remove the password and upload it again.",
    );
  }
  const at = entry.offset;
  if (at + 30 > buffer.length || buffer.readUInt32LE(at) !== LOCAL_SIGNATURE) throw damaged();
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  const packed = buffer.subarray(start, start + entry.compressedSize);
  if (packed.length !== entry.compressedSize) throw damaged();
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    throw damaged();
  }
}

function damaged(): AppError {
  return new AppError(
    "BAD_USER_INPUT",
    "The document is damaged and cannot be read. Save it again and upload the new file.",
  );
}

function tooLarge(): AppError {
  return new AppError(
    "PAYLOAD_TOO_LARGE",
    "The document unpacks to more than a CV can be. Save it as a PDF without large images and upload that.",
  );
}
