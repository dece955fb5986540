import type { JobIndex } from "../layout.ts";
import type { Arena } from "./arena.ts";
import type { Facets } from "./facets.ts";
import * as fields from "./fields.ts";

/** One thread's block ASK, with the arrays that a person is written to. */
export interface Ask {
  address: number;
  numbers: Int32Array;
  minimum: Float64Array;
  skills: Int32Array;
  gains: Int32Array;
  words: Int32Array;
  bits: Int32Array;
  titles: Float64Array;
  like: Float32Array;
  bands: Int32Array;
  sets: Int32Array;
  terms: Uint8Array;
  companies: Uint8Array;
  arrangements: Int32Array;
  opens: Uint8Array;
  near: Int32Array;
  topicMoves: Int32Array;
  companyMoves: Int32Array;
  vector: Int8Array;
  /** Room for so many ids; not a number where a slot is empty. */
  excluded(slots: number): Float64Array;
  /** Room for so many rows that come out. */
  found(count: number): { rows: Int32Array; scores: Int32Array };
}

/** A person names fewer titles (facts.ts). */
const TITLES = 32;

/** Takes room for one person at a time, for the jobs that are laid out at the arena's head. */
export function createAsk(arena: Arena, index: JobIndex, facets: Facets): Ask {
  const head = new Int32Array(arena.memory.buffer, arena.head(), fields.HEAD_SIZE);
  const [tiled, dimension] = [head[fields.HEAD_TILED]!, head[fields.HEAD_DIMENSION]!];
  const address = arena.take(4 * fields.ASK_SIZE);
  const numbers = new Int32Array(arena.memory.buffer, address, fields.ASK_SIZE);
  const take = (field: number, bytes: number) => {
    numbers[field] = arena.take(bytes);
    return numbers[field]! >>> 0;
  };
  const integers = (field: number, length: number) => {
    const at = take(field, 4 * length);
    return new Int32Array(arena.memory.buffer, at, length);
  };
  const bytes = (field: number, length: number) => {
    const at = take(field, length);
    return new Uint8Array(arena.memory.buffer, at, length);
  };
  const doubles = (field: number, length: number) => {
    const at = take(field, 8 * length);
    return new Float64Array(arena.memory.buffer, at, length);
  };
  const likeAt = take(fields.ASK_LIKE_AT, 4 * fields.TITLE_STEPS);
  const late = index.jobs - tiled;
  take(fields.ASK_HITS_AT, 2 * fields.TILE);
  take(fields.ASK_NEXT_AT, 4 * Math.max(fields.TILE, late));
  take(fields.ASK_LATE_HITS_AT, 4 * late);
  take(fields.ASK_HEADS_AT, 4 * fields.STEPS);
  take(fields.ASK_LENS_AT, 8 * fields.LENS_WORDS * index.classTable.length);
  take(fields.ASK_CASES_AT, 4 * fields.CASE_WORDS * fields.CASES);
  take(fields.ASK_CLASS_BOUNDS_AT, 24 * index.classTable.length);
  take(fields.ASK_OFFERS_AT, 4 * fields.OFFER_WORDS * facets.offers.length);
  take(fields.ASK_BLOCKS_AT, 4 * fields.BOUND_WORDS * Math.ceil(tiled / fields.BLOCK));
  take(fields.ASK_TILES_AT, 8 * Math.ceil(tiled / fields.TILE));
  take(fields.ASK_GAIN_OF_AT, 2 * index.skillRarity.length);
  take(fields.ASK_BATCH_AT, 8 * fields.BATCH);
  take(fields.ASK_SHARED_AT, 8 * TITLES);

  let excluded: Float64Array | null = null;
  let found = { rows: new Int32Array(), scores: new Int32Array() };
  const companies = index.companyKeys.values.length;
  const vectorAt = take(fields.ASK_VECTOR_AT, dimension);
  return {
    address,
    numbers,
    minimum: doubles(fields.ASK_MINIMUM_AT, 1),
    skills: integers(fields.ASK_SKILLS_AT, index.skillRarity.length),
    gains: integers(fields.ASK_GAINS_AT, index.skillRarity.length),
    words: integers(fields.ASK_WORDS_AT, index.wordRarity.length),
    bits: integers(fields.ASK_BITS_AT, index.wordRarity.length),
    titles: doubles(fields.ASK_TITLES_AT, TITLES),
    like: new Float32Array(arena.memory.buffer, likeAt, fields.TITLE_STEPS),
    bands: integers(fields.ASK_BANDS_AT, facets.bands.length),
    sets: integers(fields.ASK_SETS_AT, index.industries.length),
    terms: bytes(fields.ASK_TERMS_AT, index.termsTable.length),
    companies: bytes(fields.ASK_COMPANIES_AT, (companies >> 3) + 1),
    arrangements: integers(fields.ASK_ARRANGEMENTS_AT, 5),
    opens: bytes(fields.ASK_OPEN_AT, facets.opens.length),
    near: integers(fields.ASK_NEAR_AT, facets.places.length + 1),
    topicMoves: integers(fields.ASK_TOPIC_AT, index.topicTable.length),
    companyMoves: integers(fields.ASK_COMPANY_AT, companies),
    vector: new Int8Array(arena.memory.buffer, vectorAt, dimension),
    excluded(slots) {
      if (!excluded || excluded.length < slots) excluded = doubles(fields.ASK_EXCLUDED_AT, 2 * slots);
      return excluded.fill(Number.NaN, 0, slots);
    },
    found(count) {
      if (found.rows.length < count)
        found = { rows: integers(fields.ASK_ROWS_AT, 2 * count), scores: integers(fields.ASK_SCORES_AT, 2 * count) };
      return found;
    },
  };
}
