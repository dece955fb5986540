/** The exact score of one row, as judge.ts of the matching room has it, and the vetoes that no table took care of. */
import {
  ASK_BITS_AT,
  ASK_COMPANIES,
  ASK_COMPANIES_AT,
  ASK_COMPANY_AT,
  ASK_ENOUGH_EVIDENCE,
  ASK_ENOUGH_SEMANTIC,
  ASK_EXCLUDED_AT,
  ASK_EXCLUDED_MASK,
  ASK_LENS_AT,
  ASK_MINIMUM_AT,
  ASK_MOST_ADJUSTED,
  ASK_NEAR_AT,
  ASK_NORM,
  ASK_OFFERS_AT,
  ASK_PLACED,
  ASK_SALARY,
  ASK_SHARED_AT,
  ASK_SHARE_TITLE,
  ASK_SHARE_VECTOR,
  ASK_TITLES,
  ASK_TITLES_AT,
  ASK_TOPIC_AT,
  ASK_VECTOR_AT,
  ASK_WEIGHT_SEMANTIC,
  ASK_WEIGHT_SKILLS,
  ASK_WEIGHT_WHERE,
  CASE_FLAGS,
  CASE_KNOWN,
  HAS_SKILLS,
  HAS_WORDS,
  HEAD_CLOSED_AT,
  HEAD_DIMENSION,
  HEAD_NORMS_AT,
  HEAD_RECORDS_AT,
  HEAD_TITLE_WORDS_AT,
  HEAD_VECTORS_AT,
  HEAD_WORD_SQUARES_AT,
  LENS_CASE,
  LENS_WEIGHTED,
  LENS_WORDS,
  RECORD_ASKED,
  RECORD_BYTES,
  RECORD_CLASS,
  RECORD_COMPANY,
  RECORD_EVIDENCE,
  RECORD_ID,
  RECORD_OFFER,
  RECORD_PLACE,
  RECORD_ROW,
  RECORD_SALARY,
  RECORD_TITLE,
  RECORD_TOPIC,
  RECORD_WORDS,
  RECORD_WORD_COUNT,
} from "../fields";
import { counted, whereOf } from "./lens";
import { address, FULL, item, number } from "./memory";
import { floor, offer } from "./ranking";

/** Feedback moves a score by so much at most (feedback.ts: MOST). */
const MOST_ADJUSTED: i32 = 10_000;

@inline
export function recordOf(head: usize, row: u32): usize {
  return address(head, HEAD_RECORDS_AT) + (<usize>row) * RECORD_BYTES;
}

/** Scores a row exactly and offers it to the list, unless it is vetoed or has too little in common. */
export function judge(head: usize, ask: usize, row: u32, matched: u32, marked: bool): void {
  const record = recordOf(head, row);
  if (load<u8>(address(head, HEAD_CLOSED_AT) + <usize>load<u32>(record, RECORD_ROW)) != 0) return;
  // First of all: whoever rules nearly everything out has all of it judged.
  if (isVetoed(ask, record)) return;
  const offers = address(ask, ASK_OFFERS_AT);
  const placed = number(ask, ASK_PLACED) != 0;
  const where = whereOf(offers, address(ask, ASK_NEAR_AT), placed, load<u32>(record, RECORD_OFFER), load<u32>(record, RECORD_PLACE));
  const lensAt = 2 * load<u32>(record, RECORD_CLASS) + (where < 0 ? 0 : 1);
  const entry = address(ask, ASK_LENS_AT) + <usize>(lensAt * (LENS_WORDS * 4));
  const known = number(address(entry, LENS_CASE), CASE_KNOWN);
  const flags = number(address(entry, LENS_CASE), CASE_FLAGS);
  const isCompared = (flags & HAS_SKILLS) != 0;
  let weighted = load<i32>(entry, LENS_WEIGHTED * 4);
  if (where >= 0) weighted += number(ask, ASK_WEIGHT_WHERE) * counted(where, isCompared, known);
  let skills: i32 = 0;
  if (isCompared) {
    skills = skillsScore(ask, record, matched);
    weighted += number(ask, ASK_WEIGHT_SKILLS) * skills;
  }
  const adjusted = adjustment(ask, record);
  const weight = number(ask, ASK_WEIGHT_SEMANTIC);
  const title: i32 = marked ? titleScore(head, ask, record) : 0;
  if (skills == 0 && title < number(ask, ASK_ENOUGH_SEMANTIC)) return;
  let semantic = title;
  const shareOfVector = number(ask, ASK_SHARE_VECTOR);
  if (shareOfVector > 0 && (flags & HAS_WORDS) != 0 && item(address(head, HEAD_NORMS_AT), load<u32>(record, RECORD_ROW)) != 0) {
    const shareOfTitle = number(ask, ASK_SHARE_TITLE);
    const most = mixed(title, FULL, shareOfTitle, shareOfVector);
    const atBest = clamped(published(weighted + weight * counted(most, isCompared, known), known) + adjusted);
    if (atBest < floor) return;
    semantic = mixed(title, vectorScore(head, ask, load<u32>(record, RECORD_ROW)), shareOfTitle, shareOfVector);
  }
  weighted += weight * counted(semantic, isCompared, known);
  const score = clamped(published(weighted, known) + adjusted);
  if (score >= floor) offer(row, score);
}

@inline
function published(weighted: i32, known: i32): i32 {
  return known == 0 ? 0 : (2 * weighted + known) / (2 * known);
}

@inline
function clamped(score: i32): i32 {
  return max(0, min(FULL, score));
}

@inline
function mixed(title: i32, vector: i32, shareOfTitle: i32, shareOfVector: i32): i32 {
  return <i32>((<i64>shareOfTitle * title + <i64>shareOfVector * vector) / (shareOfTitle + shareOfVector));
}

/** score.ts: skillsScore; the same f64 operations, so the same number. */
export function skillsScore(ask: usize, record: usize, matched: u32): i32 {
  const asked = load<u32>(record, RECORD_ASKED);
  if (asked == 0) return 0;
  const evidence = load<u16>(record, RECORD_EVIDENCE);
  const parts = <f64>FULL * <f64>matched * <f64>evidence;
  return <i32>Math.floor(parts / (<f64>asked * <f64>number(ask, ASK_ENOUGH_EVIDENCE)));
}

/** What feedback on its topic and company moves its score by. */
export function adjustment(ask: usize, record: usize): i32 {
  if (number(ask, ASK_MOST_ADJUSTED) == 0) return 0;
  const company = <i32>item(address(ask, ASK_COMPANY_AT), load<u32>(record, RECORD_COMPANY));
  const topic = <i32>item(address(ask, ASK_TOPIC_AT), load<u32>(record, RECORD_TOPIC));
  return max(-MOST_ADJUSTED, min(MOST_ADJUSTED, topic + company));
}

/** Of the title most like the job's: lens.ts of the matching room, createTitles. */
function titleScore(head: usize, ask: usize, record: usize): i32 {
  const titles = number(ask, ASK_TITLES);
  const shared = address(ask, ASK_SHARED_AT);
  for (let title: i32 = 0; title < titles; title++) store<f64>(shared + ((<usize>title) << 3), 0);
  const squares = address(head, HEAD_WORD_SQUARES_AT);
  const bits = address(ask, ASK_BITS_AT);
  let at = address(head, HEAD_TITLE_WORDS_AT) + ((<usize>load<u32>(record, RECORD_WORDS)) << 2);
  const end = at + ((<usize>load<u16>(record, RECORD_WORD_COUNT)) << 2);
  for (; at < end; at += 4) {
    const word = load<u32>(at);
    let left = item(bits, word);
    if (left == 0) continue;
    const square = <f64>item(squares, word);
    for (; left != 0; left &= left - 1) {
      const slot = shared + ((<usize>ctz(left)) << 3);
      store<f64>(slot, load<f64>(slot) + square);
    }
  }
  const weights = address(ask, ASK_TITLES_AT);
  const own = <f64>load<u32>(record, RECORD_TITLE);
  let best: i32 = 0;
  for (let title: i32 = 0; title < titles; title++) {
    const common = load<f64>(shared + ((<usize>title) << 3));
    if (common > 0) {
      const weight = load<f64>(weights + ((<usize>title) << 3));
      best = max(best, <i32>Math.floor((<f64>FULL * common) / Math.sqrt(own * weight)));
    }
  }
  return min(FULL, best);
}

/** The cosine of two dense vectors, the job's by the row that it has in the index; what points away is nothing in common. */
function vectorScore(head: usize, ask: usize, row: u32): i32 {
  const dimension = number(head, HEAD_DIMENSION);
  let job = address(head, HEAD_VECTORS_AT) + (<usize>row) * (<usize>dimension);
  let person = address(ask, ASK_VECTOR_AT);
  const end = job + <usize>dimension;
  let sum = i32x4.splat(0);
  for (; job < end; job += 8, person += 8)
    sum = i32x4.add(sum, i32x4.dot_i16x8_s(v128.load_ext<i8>(job), v128.load_ext<i8>(person)));
  const dot =
    i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3);
  if (dot <= 0) return 0;
  const length = Math.sqrt(<f64>item(address(head, HEAD_NORMS_AT), row) * <f64>number(ask, ASK_NORM));
  return min(FULL, <i32>Math.floor((<f64>FULL * <f64>dot) / length));
}

function isVetoed(ask: usize, record: usize): bool {
  if (number(ask, ASK_COMPANIES) != 0) {
    const company = load<u32>(record, RECORD_COMPANY);
    const bits = load<u8>(address(ask, ASK_COMPANIES_AT) + <usize>(company >> 3));
    if (((bits >> <u8>(company & 7)) & 1) != 0) return true;
  }
  const wanted = number(ask, ASK_SALARY);
  if (wanted != 0) {
    const salary = load<f64>(record, RECORD_SALARY);
    if (salary != salary) {
      if (wanted == 2) return true;
    } else if (salary < load<f64>(address(ask, ASK_MINIMUM_AT))) return true;
  }
  const mask = <u32>number(ask, ASK_EXCLUDED_MASK);
  if (mask == 0) return false;
  const table = address(ask, ASK_EXCLUDED_AT);
  const id = load<f64>(record, RECORD_ID);
  // person.ts: slotOf. An empty slot is no number.
  let slot = (<u32>(<i64>id) * 0x9e3779b1) & mask;
  let excluded = load<f64>(table + ((<usize>slot) << 3));
  while (excluded == excluded) {
    if (excluded == id) return true;
    slot = (slot + 1) & mask;
    excluded = load<f64>(table + ((<usize>slot) << 3));
  }
  return false;
}
