/**
 * Where things stand in the kernel's memory: both the TypeScript side and the kernel (AssemblyScript) read this file, so it
 * holds plain numbers only. A block is a run of 32-bit words; each constant is the number of a word. Words named _AT hold the
 * address of an array.
 */

/** Rows that one tile has: a tile's 16-bit sums fit a first-level cache. */
export const TILE = 16_384;
/** Rows that are bounded together. */
export const BLOCK = 128;
/** Marks a row that shares a title word, and one that shares a weak one (person.ts); matched rarities stay below. */
export const MARK = 0x8000;
export const WEAK_MARK = 0x4000;
/** A row's skillScale is kept in whole numbers of this fraction of a thousandth, rounded up. */
export const SCALE_UNIT = 3.875;
/** So many rows are fetched from memory at once. */
export const BATCH = 16;
/** Bounds are worked off in falling order, in steps of so many thousandths. */
export const STEP = 100;
export const STEPS = 1_002;
/** Of a place for a person: nearness + 1 in the low bits (0: not known), and whether it is where they want to be. */
export const NEAR_BITS = 0x1ffff;
export const HERE_BIT = 0x4000_0000;
/** Of a place of work, instead of a score. */
export const WHERE_UNKNOWN = -1;
export const WHERE_VETOED = -2;
/** Bits of HEAD_CLASS_FLAGS_AT. */
export const HAS_SKILLS = 1;
export const HAS_WORDS = 2;
/** Words of one entry of ASK_CASES_AT: what of a score follows from what is known. */
export const CASE_KNOWN = 0;
/** What one unit of a weighted sum, of a skills part, of a where part is worth; and the most that a title is. */
export const CASE_PART = 1;
export const CASE_SHARE = 2;
export const CASE_WHERE = 3;
export const CASE_TITLE = 4;
export const CASE_FLAGS = 5;
export const CASE_WORDS = 8;
/** Bits of the number of a case, beside HAS_SKILLS and HAS_WORDS. */
export const KNOWS_EXPERIENCE = 4;
export const KNOWS_INDUSTRY = 8;
export const KNOWS_WHERE = 16;
export const CASES = 32;
/** Words of one entry of ASK_LENS_AT: two entries a class, where not known first. */
export const LENS_CASE = 0;
export const LENS_WEIGHTED = 1;
export const LENS_BASE = 2;
export const LENS_WORDS = 4;
/** Words of one entry of ASK_OFFERS_AT: how well its arrangement suits, and what else there is to ask. */
export const OFFER_SUITS = 0;
export const OFFER_KIND = 1;
export const OFFER_WORDS = 2;
/** The place does not matter. */
export const KIND_FIXED = 0;
/** Out of the question but at a place that is wished for. */
export const KIND_ELSEWHERE = 1;
export const KIND_PLACED = 2;
/** Words of one entry of ASK_BLOCKS_AT: base, share and title for either kind of where. */
export const BOUND_WORDS = 6;

/** What a block HEAD says: the jobs. Once made, only HEAD_CLOSED_AT changes. */
export const HEAD_ROWS = 0;
/** Rows below this stand in tiles with postings; those behind are walked one by one. */
export const HEAD_TILED = 1;
export const HEAD_TILES = 2;
export const HEAD_CLASSES = 3;
export const HEAD_OFFERS = 4;
/** Numbers in a dense vector; 0: none. */
export const HEAD_DIMENSION = 5;
/** Of each tiled row: KEY_BYTES, and what a unit of matched rarity adds (SCALE_UNIT), 16 bits. */
export const HEAD_KEYS_AT = 6;
export const HEAD_SCALES_AT = 7;
/** Of each row, RECORD_BYTES. */
export const HEAD_RECORDS_AT = 8;
/** A byte for each of the index's rows: JobIndex.isClosed. */
export const HEAD_CLOSED_AT = 9;
/** The words of each row's title, where its record says. */
export const HEAD_TITLE_WORDS_AT = 10;
/** The skills of the rows behind the tiles: where each row's begin, and they. */
export const HEAD_LATE_STARTS_AT = 11;
export const HEAD_LATE_SKILLS_AT = 12;
/** Postings: of each skill (word) and tile, rows counted from the tile's first. */
export const HEAD_SKILL_STARTS_AT = 13;
export const HEAD_SKILL_ROWS_AT = 14;
export const HEAD_WORD_STARTS_AT = 15;
export const HEAD_WORD_ROWS_AT = 16;
/** Squared rarity of each word. */
export const HEAD_WORD_SQUARES_AT = 17;
export const HEAD_CLASS_BANDS_AT = 18;
export const HEAD_CLASS_SETS_AT = 19;
export const HEAD_CLASS_FLAGS_AT = 20;
/** Of each block, its first and last class. */
export const HEAD_BLOCK_CLASSES_AT = 21;
/** Of each offer (facets.ts): its terms, its arrangement, and who may work there. */
export const HEAD_OFFERS_AT = 22;
export const HEAD_VECTORS_AT = 23;
/** Squared length of each vector. */
export const HEAD_NORMS_AT = 24;
export const HEAD_PLACES = 25;
export const HEAD_SIZE = 26;

/** What decides whether a row is looked at: bytes from its key. */
export const KEY_BYTES = 8;
/** The place in the low bits; above it what its title weighs and what it pays, as numbers of steps (steps.ts). */
export const KEY_PLACE = 0;
export const KEY_PLACES = 0x1f_ffff;
export const KEY_TITLE_SHIFT = 21;
export const TITLE_STEPS = 64;
export const KEY_PAY_SHIFT = 27;
export const KEY_CLASS = 4;
export const KEY_OFFER = 6;

/** What its score is made of: bytes from its record, which is one line of a cache. */
export const RECORD_BYTES = 64;
/** Counted from 1; 0: none. */
export const RECORD_PLACE = 0;
export const RECORD_CLASS = 4;
/** Its row in the index. */
export const RECORD_ROW = 8;
export const RECORD_ASKED = 12;
export const RECORD_TITLE = 16;
/** First of its title's words in HEAD_TITLE_WORDS_AT, and how many. */
export const RECORD_WORDS = 20;
export const RECORD_WORD_COUNT = 24;
export const RECORD_EVIDENCE = 26;
export const RECORD_COMPANY = 28;
export const RECORD_SALARY = 32;
export const RECORD_PUBLISHED = 40;
export const RECORD_ID = 48;
export const RECORD_TOPIC = 56;
export const RECORD_OFFER = 60;

/** What a block ASK says: one person, and room to work in. One thread at a time has it. */
export const ASK_COUNT = 0;
export const ASK_WEIGHT_SKILLS = 1;
export const ASK_WEIGHT_EXPERIENCE = 2;
export const ASK_WEIGHT_INDUSTRY = 3;
export const ASK_WEIGHT_WHERE = 4;
export const ASK_WEIGHT_SEMANTIC = 5;
/** score.ts: withoutSkills. */
export const ASK_WITHOUT_ADD = 6;
export const ASK_WITHOUT_OF = 7;
export const ASK_ENOUGH_EVIDENCE = 8;
export const ASK_ENOUGH_SEMANTIC = 9;
/** Whether the person names any skill. */
export const ASK_HAS_SKILLS = 10;
export const ASK_SKILLS = 11;
export const ASK_WORDS = 12;
export const ASK_TITLES = 13;
export const ASK_PLACED = 14;
export const ASK_SOMEWHERE = 15;
/** 0: any salary will do. 1: unknown ones too. 2: not those. */
export const ASK_SALARY = 16;
export const ASK_MINIMUM_AT = 17;
/** Slots of the table of excluded ids less 1; 0: none is excluded. */
export const ASK_EXCLUDED_MASK = 18;
export const ASK_EXCLUDED_AT = 19;
/** Whether any company is excluded. */
export const ASK_COMPANIES = 20;
export const ASK_COMPANIES_AT = 21;
/** The most that feedback may move a score by; 0: there is none. */
export const ASK_MOST_ADJUSTED = 22;
export const ASK_TOPIC_AT = 23;
export const ASK_COMPANY_AT = 24;
export const ASK_SKILLS_AT = 25;
/** What each of those skills adds. */
export const ASK_GAINS_AT = 26;
export const ASK_WORDS_AT = 27;
/** Of each word of the index, the titles that have it, a bit each. */
export const ASK_BITS_AT = 28;
export const ASK_TITLES_AT = 29;
export const ASK_BANDS_AT = 30;
export const ASK_SETS_AT = 31;
export const ASK_TERMS_AT = 32;
export const ASK_ARRANGEMENTS_AT = 33;
export const ASK_OPEN_AT = 34;
export const ASK_NEAR_AT = 35;
/** Shares of title and vector in the semantic part; 0 for the vector: none. */
export const ASK_SHARE_TITLE = 36;
export const ASK_SHARE_VECTOR = 37;
export const ASK_NORM = 38;
export const ASK_VECTOR_AT = 39;
/** Room to work in. */
export const ASK_HITS_AT = 40;
export const ASK_NEXT_AT = 41;
export const ASK_LATE_HITS_AT = 42;
export const ASK_HEADS_AT = 43;
export const ASK_LENS_AT = 44;
export const ASK_OFFERS_AT = 45;
export const ASK_BLOCKS_AT = 46;
export const ASK_TILES_AT = 47;
export const ASK_GAIN_OF_AT = 48;
export const ASK_SHARED_AT = 49;
/** What comes out: rows, the best first, and their scores. */
export const ASK_ROWS_AT = 50;
export const ASK_SCORES_AT = 51;
export const ASK_CLASS_BOUNDS_AT = 52;
export const ASK_CASES_AT = 53;
/** The most that a title can be like a job's that has only its weak words, as a share of 65,536. */
export const ASK_WEAK = 54;
/** How many of the words, the last ones, are weak. */
export const ASK_WEAK_WORDS = 55;
export const ASK_BATCH_AT = 56;
/** Of each step that a title may weigh, how like one of the person's it can be at most: f32, 0 to 1. */
export const ASK_LIKE_AT = 57;
/** A bit for each step of pay that is not out of the question. */
export const ASK_PAYS = 58;
export const ASK_SIZE = 60;
