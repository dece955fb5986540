/** What the postings of a tile add to its rows: matched rarity, and marks for title words. */
import {
  ASK_GAINS_AT,
  ASK_SKILLS,
  ASK_SKILLS_AT,
  ASK_WEAK_WORDS,
  ASK_WORDS,
  ASK_WORDS_AT,
  HEAD_SKILL_ROWS_AT,
  HEAD_SKILL_STARTS_AT,
  HEAD_TILES,
  HEAD_WORD_ROWS_AT,
  HEAD_WORD_STARTS_AT,
  MARK,
  WEAK_MARK,
} from "../fields";
import { address, item, number } from "./memory";

/** Adds what each of the person's skills is worth to the rows of a tile that ask for it. */
export function addSkills(head: usize, ask: usize, tile: u32, hits: usize): void {
  const count = number(ask, ASK_SKILLS);
  const skills = address(ask, ASK_SKILLS_AT);
  const gains = address(ask, ASK_GAINS_AT);
  const starts = address(head, HEAD_SKILL_STARTS_AT);
  const rows = address(head, HEAD_SKILL_ROWS_AT);
  const tiles = <u32>number(head, HEAD_TILES);
  for (let each: i32 = 0; each < count; each++) {
    const skill = item(skills, each);
    const gain = item(gains, each);
    const list = skill * tiles + tile;
    let at = rows + ((<usize>item(starts, list)) << 1);
    const end = rows + ((<usize>item(starts, list + 1)) << 1);
    for (; at + 8 <= end; at += 8) {
      add(hits, load<u16>(at), gain);
      add(hits, load<u16>(at, 2), gain);
      add(hits, load<u16>(at, 4), gain);
      add(hits, load<u16>(at, 6), gain);
    }
    for (; at < end; at += 2) add(hits, load<u16>(at), gain);
  }
}

@inline
function add(hits: usize, row: u32, gain: u32): void {
  const hit = hits + ((<usize>row) << 1);
  store<u16>(hit, <u16>(<u32>load<u16>(hit) + gain));
}

/** Marks the rows of a tile whose titles share a word with one of the person's. */
export function markWords(head: usize, ask: usize, tile: u32, hits: usize): void {
  const count = number(ask, ASK_WORDS);
  const strong = count - number(ask, ASK_WEAK_WORDS);
  const words = address(ask, ASK_WORDS_AT);
  const starts = address(head, HEAD_WORD_STARTS_AT);
  const rows = address(head, HEAD_WORD_ROWS_AT);
  const tiles = <u32>number(head, HEAD_TILES);
  for (let each: i32 = 0; each < count; each++) {
    const list = item(words, each) * tiles + tile;
    let at = rows + ((<usize>item(starts, list)) << 1);
    const end = rows + ((<usize>item(starts, list + 1)) << 1);
    // The marks are the topmost bits: one byte will do.
    const mark = <u8>((each < strong ? MARK : WEAK_MARK) >> 8);
    for (; at < end; at += 2) {
      const hit = hits + ((<usize>load<u16>(at)) << 1);
      store<u8>(hit, load<u8>(hit, 1) | mark, 1);
    }
  }
}
