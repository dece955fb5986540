/** The best rows so far: a bounded heap with its worst on top, as ranking.ts of the matching room has it. */
import {
  ASK_COUNT,
  ASK_ROWS_AT,
  ASK_SCORES_AT,
  HEAD_RECORDS_AT,
  RECORD_BYTES,
  RECORD_ID,
  RECORD_PUBLISHED,
} from "../fields";
import { address, number } from "./memory";

let rows: usize = 0;
let scores: usize = 0;
let records: usize = 0;
let capacity: i32 = 0;
let length: i32 = 0;

/** A score below this no longer gets in; -1 while there is room. */
export let floor: i32 = -1;

export function beginRanking(head: usize, ask: usize): void {
  rows = address(ask, ASK_ROWS_AT);
  scores = address(ask, ASK_SCORES_AT);
  records = address(head, HEAD_RECORDS_AT);
  capacity = number(ask, ASK_COUNT);
  length = 0;
  floor = capacity == 0 ? i32.MAX_VALUE : -1;
}

export function offer(row: u32, score: i32): void {
  if (length < capacity) {
    rise(length++, row, score);
    if (length == capacity) floor = load<i32>(scores);
  } else if (before(row, score, load<u32>(rows), load<i32>(scores))) {
    sink(row, score);
    floor = load<i32>(scores);
  }
}

/** Leaves the rows and their scores in order, the best first; says how many. */
export function endRanking(): i32 {
  const count = length;
  while (length > 1) {
    const row = load<u32>(rows);
    const score = load<i32>(scores);
    const last = (<usize>(--length)) << 2;
    sink(load<u32>(rows + last), load<i32>(scores + last));
    store<u32>(rows + last, row);
    store<i32>(scores + last, score);
  }
  return count;
}

/** Higher score first, then the newer, then the smaller id. */
function before(rowA: u32, scoreA: i32, rowB: u32, scoreB: i32): bool {
  if (scoreA != scoreB) return scoreA > scoreB;
  const a = records + (<usize>rowA) * RECORD_BYTES;
  const b = records + (<usize>rowB) * RECORD_BYTES;
  const newer = load<f64>(a, RECORD_PUBLISHED);
  const older = load<f64>(b, RECORD_PUBLISHED);
  return newer != older ? newer > older : load<f64>(a, RECORD_ID) < load<f64>(b, RECORD_ID);
}

function place(at: i32, row: u32, score: i32): void {
  store<u32>(rows + ((<usize>at) << 2), row);
  store<i32>(scores + ((<usize>at) << 2), score);
}

function rise(from: i32, row: u32, score: i32): void {
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const parentRow = load<u32>(rows + ((<usize>parent) << 2));
    const parentScore = load<i32>(scores + ((<usize>parent) << 2));
    if (!before(parentRow, parentScore, row, score)) break;
    place(at, parentRow, parentScore);
    at = parent;
  }
  place(at, row, score);
}

/** Puts a row in the top's stead. */
function sink(row: u32, score: i32): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= length) break;
    let childRow = load<u32>(rows + ((<usize>child) << 2));
    let childScore = load<i32>(scores + ((<usize>child) << 2));
    if (child + 1 < length) {
      const otherRow = load<u32>(rows + ((<usize>child) << 2), 4);
      const otherScore = load<i32>(scores + ((<usize>child) << 2), 4);
      if (before(childRow, childScore, otherRow, otherScore)) {
        child++;
        childRow = otherRow;
        childScore = otherScore;
      }
    }
    if (!before(row, score, childRow, childScore)) break;
    place(at, childRow, childScore);
    at = child;
  }
  place(at, row, score);
}
