/** The gazetteer's file: "GAZ1", the header's length, the header as JSON, then typed arrays, each at a multiple of 8. */
export interface Header {
  /** Package, version and format it was made from. */
  source: string;
  /** "DE.02" by number; 0 is none. */
  regions: string[];
  /** British second levels by number; 0 is none. */
  districts: string[];
  /** Byte offset behind the header, and length in elements. */
  sections: Record<string, [offset: number, length: number]>;
}

/** Towns by falling population, and the index of their names by rising hash. */
export interface Sections {
  /** Degrees. */
  latitude: Float32Array;
  longitude: Float32Array;
  population: Uint32Array;
  /** Two letters, as two bytes. */
  country: Uint16Array;
  region: Uint16Array;
  district: Uint16Array;
  /** The city that a town is part of, as its number plus 1; 0 is none. */
  city: Uint32Array;
  nameStart: Uint32Array;
  nameBytes: Uint8Array;
  hash: Uint32Array;
  check: Uint16Array;
  /** Twice the town's number, plus 1 where the name is its own and not an alternate. */
  town: Uint32Array;
}

const MAGIC = 0x315a4147;
const ARRAYS = {
  latitude: Float32Array,
  longitude: Float32Array,
  population: Uint32Array,
  country: Uint16Array,
  region: Uint16Array,
  district: Uint16Array,
  city: Uint32Array,
  nameStart: Uint32Array,
  nameBytes: Uint8Array,
  hash: Uint32Array,
  check: Uint16Array,
  town: Uint32Array,
} as const;
const NAMES = Object.keys(ARRAYS) as (keyof Sections)[];
const aligned = (offset: number) => Math.ceil(offset / 8) * 8;

export function packSections(header: Header, sections: Sections): Uint8Array {
  let size = 0;
  for (const name of NAMES) {
    header.sections[name] = [size, sections[name].length];
    size = aligned(size + sections[name].byteLength);
  }
  const json = Buffer.from(JSON.stringify(header));
  const start = aligned(8 + json.length);
  const bytes = new Uint8Array(start + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.length, true);
  bytes.set(json, 8);
  for (const name of NAMES) {
    const { buffer, byteOffset, byteLength } = sections[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), start + (header.sections[name]?.[0] ?? 0));
  }
  return bytes;
}

/** Throws an Error when these bytes are no gazetteer. */
export function readHeader(bytes: Uint8Array): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new Error("This is no gazetteer.");
  const header = JSON.parse(Buffer.from(bytes.subarray(8, 8 + view.getUint32(4, true))).toString()) as Header;
  const ends = Object.values(header.sections).map(([offset, length]) => offset + length);
  if (bytes.length < Math.max(...ends)) throw new Error("This gazetteer is cut off.");
  return header;
}

/** Views on the bytes, which are not copied. */
export function readSections(bytes: Uint8Array, header: Header): Sections {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const start = bytes.byteOffset + aligned(8 + length);
  const entries = NAMES.map((name) => {
    const [offset, count] = header.sections[name] ?? [0, 0];
    return [name, new ARRAYS[name](bytes.buffer as ArrayBuffer, start + offset, count)];
  });
  return Object.fromEntries(entries) as Sections;
}
