/** Finds the rows that could still reach the list, tile by tile, and has them judged in falling order of their bounds. */
import {
  ASK_BATCH_AT,
  ASK_BITS_AT,
  ASK_BLOCKS_AT,
  ASK_COUNT,
  ASK_GAINS_AT,
  ASK_GAIN_OF_AT,
  ASK_HEADS_AT,
  ASK_HITS_AT,
  ASK_LATE_HITS_AT,
  ASK_LENS_AT,
  ASK_LIKE_AT,
  ASK_MOST_ADJUSTED,
  ASK_NEAR_AT,
  ASK_NEXT_AT,
  ASK_OFFERS_AT,
  ASK_PAYS,
  ASK_PLACED,
  ASK_SHARE_TITLE,
  ASK_SHARE_VECTOR,
  ASK_SKILLS,
  ASK_SKILLS_AT,
  ASK_TILES_AT,
  ASK_WEAK,
  BATCH,
  BLOCK,
  BOUND_WORDS,
  CASE_SHARE,
  CASE_TITLE,
  CASE_WHERE,
  HEAD_KEYS_AT,
  HEAD_LATE_SKILLS_AT,
  HEAD_LATE_STARTS_AT,
  HEAD_ROWS,
  HEAD_SCALES_AT,
  HEAD_TILED,
  HEAD_TILES,
  HEAD_TITLE_WORDS_AT,
  KEY_BYTES,
  KEY_CLASS,
  KEY_OFFER,
  KEY_PAY_SHIFT,
  KEY_PLACE,
  KEY_PLACES,
  KEY_TITLE_SHIFT,
  LENS_BASE,
  LENS_CASE,
  LENS_WORDS,
  MARK,
  RECORD_CLASS,
  RECORD_OFFER,
  RECORD_PLACE,
  RECORD_WORDS,
  RECORD_WORD_COUNT,
  SCALE_UNIT,
  STEP,
  STEPS,
  TILE,
  TITLE_STEPS,
  WEAK_MARK,
  WHERE_VETOED,
} from "../fields";
import { adjustment, judge, recordOf, skillsScore } from "./judge";
import { whereOf } from "./lens";
import { address, FULL, item, number, SLACK } from "./memory";
import { addSkills, markWords } from "./postings";
import { floor } from "./ranking";

/** Of a late row: shares a title word. */
const LATE_MARK: u32 = 0x8000_0000;
/** More than any row has (SCALE_UNIT of a whole part, and what was rounded up). */
const MOST_UNITS: i32 = 1_000_000;
/** A sample is every so manieth block. */
const SAMPLE: u32 = 8;

/** Of no use but that it is read. */
export let fetched: u32 = 0;
let head: usize = 0;
let ask: usize = 0;
/** How much of the title part a dense vector could give. */
let vectorShare: f32 = 0;
let mostAdjusted: f32 = 0;
/** What a bound must reach. */
let least: f32 = 0;
/** What a bound must stay below: rows beyond have been judged. */
let most: f32 = f32.MAX_VALUE;
// What `consider` looks at for every row.
let heads: usize = 0;
let next: usize = 0;
let keys: usize = 0;
let offers: usize = 0;
let near: usize = 0;
let placed: bool = false;
/** How much of the title part a row has at most that shares only weak words. */
let weakShare: f32 = 0;
let lens: usize = 0;
/** Of each step of a title's weight, how much of the title part a row that shares a word has at most. */
let like: usize = 0;
let pays: u32 = 0;

export function scan(headAt: usize, askAt: usize): void {
  head = headAt;
  ask = askAt;
  const share = <f32>number(ask, ASK_SHARE_VECTOR);
  vectorShare = share == 0 ? 0 : share / (share + <f32>number(ask, ASK_SHARE_TITLE));
  mostAdjusted = <f32>number(ask, ASK_MOST_ADJUSTED);
  heads = address(ask, ASK_HEADS_AT);
  next = address(ask, ASK_NEXT_AT);
  keys = address(head, HEAD_KEYS_AT);
  offers = address(ask, ASK_OFFERS_AT);
  near = address(ask, ASK_NEAR_AT);
  placed = number(ask, ASK_PLACED) != 0;
  weakShare = (<f32>number(ask, ASK_WEAK) / <f32>65_536) * (1 - vectorShare) + vectorShare;
  lens = address(ask, ASK_LENS_AT);
  pays = <u32>number(ask, ASK_PAYS);
  like = address(ask, ASK_LIKE_AT);
  for (let step: usize = 0; step < <usize>(TITLE_STEPS * 4); step += 4)
    store<f32>(like + step, load<f32>(like + step) * (1 - vectorShare) + vectorShare);

  const tiles = number(head, HEAD_TILES);
  const order = address(ask, ASK_TILES_AT);
  orderTiles(tiles, order);
  raise();
  for (let at: i32 = 0; at < tiles; at++) {
    if (load<f32>(order + ((<usize>at) << 3)) < least) break;
    scanTile(item(order, 2 * at + 1));
  }
  scanLate();
}

function raise(): void {
  least = <f32>floor - SLACK;
}

/** Tiles by the most that a row of theirs could score, as pairs of bound and tile. */
function orderTiles(tiles: i32, order: usize): void {
  const blocks = (number(head, HEAD_TILED) + BLOCK - 1) / BLOCK;
  const bounds = address(ask, ASK_BLOCKS_AT);
  for (let tile: i32 = 0; tile < tiles; tile++) {
    let best: f32 = -1;
    const last = min(blocks, (tile + 1) * (TILE / BLOCK));
    for (let block = tile * (TILE / BLOCK); block < last; block++) {
      const bound = bounds + <usize>(block * (BOUND_WORDS * 4));
      best = max(best, load<f32>(bound) + load<f32>(bound, 4) * <f32>FULL + load<f32>(bound, 8));
      best = max(best, load<f32>(bound, 12) + load<f32>(bound, 16) * <f32>FULL + load<f32>(bound, 20));
    }
    best += mostAdjusted;
    let to = order + ((<usize>tile) << 3);
    for (; to > order && load<f32>(to - 8) < best; to -= 8) store<u64>(to, load<u64>(to - 8));
    store<f32>(to, best);
    store<u32>(to, tile, 4);
  }
}

function scanTile(tile: u32): void {
  const hits = address(ask, ASK_HITS_AT);
  memory.fill(hits, 0, TILE * 2);
  addSkills(head, ask, tile, hits);
  markWords(head, ask, tile, hits);
  const first = tile * TILE;
  const rows = min<u32>(TILE, number(head, HEAD_TILED) - first);
  if (floor < 0) {
    // Until the list is full every row could reach it. So those first that are likely to, by a sample; then the others.
    link(hits, first, rows, SAMPLE);
    least = likely();
    link(hits, first, rows, 1);
    judgeLinked(hits, first);
    most = least;
    raise();
  }
  if (least < most) {
    link(hits, first, rows, 1);
    judgeLinked(hits, first);
  }
  most = f32.MAX_VALUE;
  raise();
}

/** Chains the rows of every so manieth block that could reach the list by what they could score. */
function link(hits: usize, first: u32, rows: u32, each: u32): void {
  memory.fill(heads, 0xff, STEPS * 4);
  for (let from: u32 = 0; from < rows; from += each * BLOCK) scanBlock(hits, first, from, rows);
}

/** In falling order; a few at once are fetched from memory before the first of them is needed. */
function judgeLinked(hits: usize, first: u32): void {
  const batch = address(ask, ASK_BATCH_AT);
  let step: i32 = STEPS - 1;
  let row: i32 = <i32>item(heads, step);
  for (;;) {
    let count: i32 = 0;
    for (; count < BATCH; row = <i32>item(next, row)) {
      while (row < 0 && step > 0 && floor < step * STEP) row = <i32>item(heads, --step);
      if (row < 0) break;
      const entry = batch + ((<usize>count) << 3);
      store<i32>(entry, row);
      store<i32>(entry, (step + 1) * STEP, 4);
      count++;
    }
    if (count == 0) return;
    fetch(batch, count, first);
    for (let each: i32 = 0; each < count; each++) {
      const linked = load<u32>(batch + ((<usize>each) << 3));
      if (floor >= load<i32>(batch + ((<usize>each) << 3), 4)) return;
      const hit: u32 = load<u16>(hits + ((<usize>linked) << 1));
      judge(head, ask, first + linked, hit & (WEAK_MARK - 1), hit >= <u32>WEAK_MARK);
    }
  }
}

/** Reads of each row what will be read again: reads that do not wait for each other take as long as one. */
function fetch(batch: usize, count: i32, first: u32): void {
  const words = address(head, HEAD_TITLE_WORDS_AT);
  for (let each: i32 = 0; each < count; each++) {
    const record = recordOf(head, first + load<u32>(batch + ((<usize>each) << 3)));
    fetched += item(words, load<u32>(record, RECORD_WORDS));
  }
}

/** A bound that about four times as many rows reach as the list is long, by the sample that is linked. */
function likely(): f32 {
  let wanted = (4 * number(ask, ASK_COUNT)) / <i32>SAMPLE;
  let step: i32 = STEPS - 1;
  for (; step > 0 && wanted > 0; step--)
    for (let row = <i32>item(heads, step); row >= 0; row = <i32>item(next, row)) wanted--;
  return <f32>(step * STEP);
}

/** How much of a title a row can have in common at most, by its marks and what its own weighs. */
@inline
function titleShare(hit: u32, step: u32): f32 {
  if (hit < <u32>WEAK_MARK) return vectorShare;
  const most = load<f32>(like + ((<usize>step) << 2));
  return (hit & MARK) != 0 ? most : min(weakShare, most);
}

/** How much matched rarity, in units of the scales, makes up for what a base lacks; rounded down. */
@inline
function need(base: f32, share: f32): i32 {
  const lacking = least - base;
  if (lacking <= 0) return 0;
  const units = (lacking * <f32>SCALE_UNIT) / share;
  return units < 1e9 ? <i32>units : i32.MAX_VALUE;
}

/** Eight rows at once are held against the least that could still reach the list, by the block's bounds. */
function scanBlock(hits: usize, first: u32, from: u32, rows: u32): void {
  const bound = address(ask, ASK_BLOCKS_AT) + <usize>(((first + from) / BLOCK) * (BOUND_WORDS * 4));
  const base0 = load<f32>(bound) + mostAdjusted;
  const share0 = load<f32>(bound, 4);
  const title0 = load<f32>(bound, 8);
  const base1 = load<f32>(bound, 12) + mostAdjusted;
  const share1 = load<f32>(bound, 16);
  const title1 = load<f32>(bound, 20);
  const marked = min(need(base0 + title0, share0), need(base1 + title1, share1));
  if (marked > FULL * 4) return;
  const plain = min(need(base0 + title0 * weakShare, share0), need(base1 + title1 * weakShare, share1));
  // One less, as only more is asked for; beyond any sum where a row without the mark cannot do.
  const needed = i32x4.splat(min(plain, MOST_UNITS) - 1);
  const bonus = i32x4.splat(min(plain, MOST_UNITS) - marked);
  const value = i16x8.splat(<i16>(WEAK_MARK - 1));
  const scales = address(head, HEAD_SCALES_AT);
  // Where something is needed, rows that share nothing fail anyway.
  const isSure = plain > 0;
  for (let at = from; at < from + BLOCK; at += 8) {
    const hit = v128.load(hits + ((<usize>at) << 1));
    const matched = v128.and(hit, value);
    const scale = v128.load(scales + ((<usize>(first + at)) << 1));
    const mark = i16x8.shr_s(hit, 15);
    const low = v128.and(i32x4.extend_low_i16x8_s(mark), bonus);
    const high = v128.and(i32x4.extend_high_i16x8_s(mark), bonus);
    const enoughLow = i32x4.gt_s(i32x4.add(i32x4.extmul_low_i16x8_u(matched, scale), low), needed);
    const enoughHigh = i32x4.gt_s(i32x4.add(i32x4.extmul_high_i16x8_u(matched, scale), high), needed);
    let enough = i16x8.narrow_i32x4_s(enoughLow, enoughHigh);
    if (!isSure) enough = v128.and(enough, i16x8.ne(hit, i16x8.splat(0)));
    let left = i16x8.bitmask(enough);
    for (; left != 0; left &= left - 1) {
      const row = at + <u32>ctz(left);
      if (row >= rows) break;
      const found = <u32>load<u16>(hits + ((<usize>row) << 1));
      const units = (found & (WEAK_MARK - 1)) * <u32>load<u16>(scales + ((<usize>(first + row)) << 1));
      const key = keys + (<usize>(first + row)) * KEY_BYTES;
      const word = load<u32>(key, KEY_PLACE);
      if (((pays >> (word >> KEY_PAY_SHIFT)) & 1) == 0) continue;
      const title = titleShare(found, (word >> KEY_TITLE_SHIFT) & (TITLE_STEPS - 1));
      const jobClass = <u32>load<u16>(key, KEY_CLASS);
      const offer = <u32>load<u16>(key, KEY_OFFER);
      const skills = <f32>units * (<f32>1 / <f32>SCALE_UNIT);
      consider(row, first + row, word & KEY_PLACES, jobClass, offer, skills, title);
    }
  }
}

/**
 * Keeps a row for judging if its own bound allows.
 * @param at its number among those of this turn
 * @param title how much of a title it can have in common at most
 */
@inline
function consider(at: u32, row: u32, place: u32, jobClass: u32, offer: u32, skills: f32, title: f32): void {
  const where = whereOf(offers, near, placed, offer, place);
  if (where == WHERE_VETOED) return;
  const entry = lens + <usize>((2 * jobClass + (where < 0 ? 0 : 1)) * (LENS_WORDS * 4));
  const known = address(entry, LENS_CASE);
  let bound = load<f32>(entry, LENS_BASE * 4) + skills * load<f32>(known, CASE_SHARE * 4);
  if (where > 0) bound += <f32>where * load<f32>(known, CASE_WHERE * 4);
  bound += title * load<f32>(known, CASE_TITLE * 4);
  // No score falls below 0, however much is taken off.
  if (mostAdjusted > 0) {
    // Most fail without their record being fetched.
    if (least > 0 && bound + mostAdjusted < least) return;
    bound = max<f32>(0, bound + <f32>adjustment(ask, recordOf(head, row)));
  }
  if (bound < least || bound >= most) return;
  const step = <i32>max<f32>(0, min<f32>(<f32>(STEPS - 1), (bound + SLACK) / <f32>STEP));
  const list = heads + ((<usize>step) << 2);
  store<u32>(next + ((<usize>at) << 2), load<u32>(list));
  store<u32>(list, at);
}

/** The rows behind the tiles (jobs that came since, and such as ask for hundreds of skills), by their own lists. */
function scanLate(): void {
  const first = <u32>number(head, HEAD_TILED);
  const rows = <u32>number(head, HEAD_ROWS);
  if (first == rows) return;
  const gainOf = address(ask, ASK_GAIN_OF_AT);
  setGains(gainOf, true);
  memory.fill(heads, 0xff, STEPS * 4);
  const bits = address(ask, ASK_BITS_AT);
  const hits = address(ask, ASK_LATE_HITS_AT);
  const starts = address(head, HEAD_LATE_STARTS_AT);
  const skills = address(head, HEAD_LATE_SKILLS_AT);
  const words = address(head, HEAD_TITLE_WORDS_AT);
  for (let row = first; row < rows; row++) {
    const record = recordOf(head, row);
    let hit: u32 = 0;
    const end = item(starts, row - first + 1);
    for (let at = item(starts, row - first); at < end; at++)
      hit += load<u16>(gainOf + ((<usize>item(skills, at)) << 1));
    let titles: u32 = 0;
    const wordsEnd = load<u32>(record, RECORD_WORDS) + load<u16>(record, RECORD_WORD_COUNT);
    for (let at = load<u32>(record, RECORD_WORDS); at < wordsEnd; at++) titles |= item(bits, item(words, at));
    if (hit == 0 && titles == 0) continue;
    store<u32>(hits + ((<usize>(row - first)) << 2), hit | (titles != 0 ? LATE_MARK : 0));
    const place = load<u32>(record, RECORD_PLACE);
    const jobClass = load<u32>(record, RECORD_CLASS);
    // One more: this is a bound, and what it bounds was rounded down.
    const skillsMost = <f32>(skillsScore(ask, record, hit) + 1);
    const title = titles != 0 ? <f32>1 : vectorShare;
    consider(row - first, row, place, jobClass, load<u32>(record, RECORD_OFFER), skillsMost, title);
  }
  setGains(gainOf, false);
  for (let step: i32 = STEPS - 1; step >= 0 && floor < (step + 1) * STEP; step--)
    for (let at = <i32>item(heads, step); at >= 0; at = <i32>item(next, at)) {
      const hit = item(hits, at);
      judge(head, ask, first + at, hit & ~LATE_MARK, (hit & LATE_MARK) != 0);
    }
}

function setGains(gainOf: usize, set: bool): void {
  const count = number(ask, ASK_SKILLS);
  const skills = address(ask, ASK_SKILLS_AT);
  const gains = address(ask, ASK_GAINS_AT);
  for (let each: i32 = 0; each < count; each++)
    store<u16>(gainOf + ((<usize>item(skills, each)) << 1), set ? <u16>item(gains, each) : 0);
}
