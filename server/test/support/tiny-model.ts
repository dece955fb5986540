import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * A sentence model that can be checked by hand: one operator looks the words' vectors up in a table. Written as the ONNX
 * format wants it, a protobuf (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto), of which two kinds of fields are
 * enough: numbers, and bytes behind their length.
 */

const SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
const INT64 = 7;
const FLOAT = 1;

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left]);
    bytes.push((left % 128) | 128);
  }
}

const number = (field: number, value: number) => Buffer.concat([varint(field * 8), varint(value)]);
const bytes = (field: number, value: string | Buffer) =>
  Buffer.concat([varint(field * 8 + 2), varint(Buffer.byteLength(value)), Buffer.from(value as string)]);
const message = (...fields: Buffer[]) => Buffer.concat(fields);

/** Of an input or output: its name, type and sizes; a size that is not fixed has a name. */
function valueInfo(name: string, type: number, sizes: (number | string)[]): Buffer {
  const shape = sizes.map((size) => bytes(1, typeof size === "string" ? bytes(2, size) : number(1, size)));
  return message(bytes(1, name), bytes(2, bytes(1, message(number(1, type), bytes(2, message(...shape))))));
}

function onnxOf(table: number[][], dimensions: number): Buffer {
  const node = message(bytes(1, "table"), bytes(1, "input_ids"), bytes(2, "last_hidden_state"), bytes(4, "Gather"));
  const values = Buffer.from(Float32Array.from(table.flat()).buffer);
  const sizes = [number(1, table.length), number(1, dimensions)];
  const graph = message(
    bytes(1, node),
    bytes(2, "tiny"),
    bytes(5, message(...sizes, number(2, FLOAT), bytes(8, "table"), bytes(9, values))),
    bytes(11, valueInfo("input_ids", INT64, ["texts", "words"])),
    bytes(12, valueInfo("last_hidden_state", FLOAT, ["texts", "words", dimensions])),
  );
  // The 8th version of the format, the 13th of its operators.
  return message(number(1, 8), bytes(7, graph), bytes(8, message(bytes(1, ""), number(2, 13))));
}

/** Writes a model that knows these words (lower case) by these vectors; every other word is all zeros. */
export async function writeTinyModel(folder: string, words: Readonly<Record<string, number[]>>): Promise<void> {
  const dimensions = Object.values(words)[0]?.length ?? 0;
  const vocabulary = [...SPECIAL, ...Object.keys(words)];
  const table = vocabulary.map((word) => words[word] ?? new Array<number>(dimensions).fill(0));
  const tokenizer = {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, id) => {
      const plain = { single_word: false, lstrip: false, rstrip: false, normalized: false };
      return { id, content, ...plain, special: true };
    }),
    normalizer: {
      type: "BertNormalizer",
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: null,
    decoder: null,
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id])),
    },
  };
  const settings = { tokenizer_class: "BertTokenizer", model_max_length: 64, pad_token: "[PAD]", unk_token: "[UNK]" };
  await mkdir(join(folder, "onnx"), { recursive: true });
  const write = (name: string, value: object) => writeFile(join(folder, name), JSON.stringify(value));
  await write("config.json", { model_type: "bert", hidden_size: dimensions });
  await write("tokenizer.json", tokenizer);
  await write("tokenizer_config.json", settings);
  await writeFile(join(folder, "onnx/model.onnx"), onnxOf(table, dimensions));
}
