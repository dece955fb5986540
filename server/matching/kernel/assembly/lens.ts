/** What a person makes of every place of work and every class of jobs, and of every block the most it could score. */
import {
  ASK_ARRANGEMENTS_AT,
  ASK_BANDS_AT,
  ASK_BLOCKS_AT,
  ASK_CLASS_BOUNDS_AT,
  ASK_HAS_SKILLS,
  ASK_LENS_AT,
  ASK_NEAR_AT,
  ASK_OPEN_AT,
  ASK_PLACED,
  ASK_SETS_AT,
  ASK_SOMEWHERE,
  ASK_TITLES,
  ASK_WEIGHT_EXPERIENCE,
  ASK_WEIGHT_INDUSTRY,
  ASK_WEIGHT_SEMANTIC,
  ASK_WEIGHT_SKILLS,
  ASK_WEIGHT_WHERE,
  ASK_WHERE_AT,
  ASK_WITHOUT_ADD,
  ASK_WITHOUT_OF,
  BLOCK,
  BOUND_WORDS,
  HAS_SKILLS,
  HAS_WORDS,
  HEAD_BLOCK_CLASSES_AT,
  HEAD_CLASS_BAND_AT,
  HEAD_CLASS_FLAGS_AT,
  HEAD_CLASS_SET_AT,
  HEAD_CLASSES,
  HEAD_TILED,
  HEAD_WHERE_ARRANGEMENT_AT,
  HEAD_WHERE_OPEN_AT,
  HEAD_WHERE_PLACE_AT,
  HEAD_WHERES,
  HERE_BIT,
  LENS_BASE,
  LENS_FLAGS,
  LENS_KNOWN,
  LENS_SHARE,
  LENS_TITLE,
  LENS_WEIGHTED,
  LENS_WHERE,
  LENS_WORDS,
  NEAR_BITS,
  WHERE_UNKNOWN,
  WHERE_VETOED,
} from "../fields";
import { address, FULL, item, number } from "./memory";

/** From here on arrangements are remote (image.ts: ARRANGEMENTS). */
const REMOTE: u32 = 3;
const NEVER: f32 = -1e9;

let mostWhere: i32 = WHERE_UNKNOWN;
let anyUnknown: bool = false;
let withoutAdd: i32 = 0;
let withoutOf: i32 = 1;

/** where.ts: whereScore, and veto.ts: placeVeto. */
export function judgeWheres(head: usize, ask: usize): void {
  const count = number(head, HEAD_WHERES);
  const arrangements = address(head, HEAD_WHERE_ARRANGEMENT_AT);
  const places = address(head, HEAD_WHERE_PLACE_AT);
  const opens = address(head, HEAD_WHERE_OPEN_AT);
  const arrangementScores = address(ask, ASK_ARRANGEMENTS_AT);
  const open = address(ask, ASK_OPEN_AT);
  const near = address(ask, ASK_NEAR_AT);
  const placed = number(ask, ASK_PLACED) != 0;
  const somewhere = number(ask, ASK_SOMEWHERE) != 0;
  const scores = address(ask, ASK_WHERE_AT);
  mostWhere = WHERE_UNKNOWN;
  anyUnknown = false;
  for (let where: i32 = 0; where < count; where++) {
    const arrangement = item(arrangements, where);
    const place = <i32>item(places, where);
    const suits = <i32>item(arrangementScores, arrangement);
    const seen = place < 0 ? 0 : item(near, place);
    const here = (seen & HERE_BIT) != 0;
    let score: i32;
    let vetoed: bool;
    if (arrangement >= REMOTE) {
      const isOpen = load<u8>(open + <usize>item(opens, where)) != 0;
      score = isOpen ? suits : 0;
      // Remote from elsewhere only; being right there is the one way round.
      vetoed = !isOpen && !here;
    } else {
      const nearness = <i32>(seen & NEAR_BITS) - 1;
      if (suits < 0) score = nearness;
      else if (nearness < 0) score = suits;
      else score = <i32>((<i64>suits * <i64>nearness) / FULL);
      vetoed = placed && ((!somewhere && arrangement != 0) || (place >= 0 && !here));
    }
    if (vetoed) score = WHERE_VETOED;
    else if (score < 0) anyUnknown = true;
    else if (score > mostWhere) mostWhere = score;
    store<i32>(scores + ((<usize>where) << 2), score);
  }
}

/** lens.ts of the matching room: counted, for what is known. */
@inline
export function counted(score: i32, skillsKnown: bool, known: i32): i32 {
  return skillsKnown ? score : (score * (withoutAdd + known)) / withoutOf;
}

/** lens.ts of the matching room: classScores. */
export function judgeClasses(head: usize, ask: usize): void {
  const count = number(head, HEAD_CLASSES);
  const bands = address(head, HEAD_CLASS_BAND_AT);
  const sets = address(head, HEAD_CLASS_SET_AT);
  const flags = address(head, HEAD_CLASS_FLAGS_AT);
  const bandScores = address(ask, ASK_BANDS_AT);
  const setScores = address(ask, ASK_SETS_AT);
  const hasSkills = number(ask, ASK_HAS_SKILLS) != 0;
  const hasTitles = number(ask, ASK_TITLES) > 0;
  const lens = address(ask, ASK_LENS_AT);
  const bounds = address(ask, ASK_CLASS_BOUNDS_AT);
  const weightSkills = number(ask, ASK_WEIGHT_SKILLS);
  const weightExperience = number(ask, ASK_WEIGHT_EXPERIENCE);
  const weightIndustry = number(ask, ASK_WEIGHT_INDUSTRY);
  const weightWhere = number(ask, ASK_WEIGHT_WHERE);
  const weightSemantic = number(ask, ASK_WEIGHT_SEMANTIC);
  withoutAdd = number(ask, ASK_WITHOUT_ADD);
  withoutOf = number(ask, ASK_WITHOUT_OF);
  for (let lensAt: i32 = 0; lensAt < 2 * count; lensAt++) {
    const whereKnown = (lensAt & 1) == 1;
    const jobs = lensAt >> 1;
    const experience = <i32>item(bandScores, item(bands, jobs));
    const industry = <i32>item(setScores, item(sets, jobs));
    const has = item(flags, jobs);
    const skillsKnown = hasSkills && (has & HAS_SKILLS) != 0;
    const titleKnown = hasTitles && (has & HAS_WORDS) != 0;
    let known: i32 = 0;
    if (skillsKnown) known += weightSkills;
    if (titleKnown) known += weightSemantic;
    if (experience >= 0) known += weightExperience;
    if (industry >= 0) known += weightIndustry;
    if (whereKnown) known += weightWhere;
    let weighted: i32 = 0;
    let base: f32 = 0;
    let share: f32 = 0;
    let whereShare: f32 = 0;
    let titleMost: f32 = 0;
    if (known > 0) {
      const full = counted(FULL, skillsKnown, known);
      if (experience >= 0) weighted += weightExperience * counted(experience, skillsKnown, known);
      if (industry >= 0) weighted += weightIndustry * counted(industry, skillsKnown, known);
      base = <f32>weighted / <f32>known;
      if (skillsKnown) share = <f32>weightSkills / <f32>known;
      // Rounded down by parts elsewhere; a bound may be a little more.
      whereShare = (<f32>weightWhere * <f32>(full + 1)) / <f32>FULL / <f32>known;
      if (titleKnown) titleMost = (<f32>weightSemantic * <f32>full) / <f32>known;
    }
    const entry = lens + <usize>(lensAt * (LENS_WORDS * 4));
    store<i32>(entry, known, LENS_KNOWN * 4);
    store<i32>(entry, weighted, LENS_WEIGHTED * 4);
    store<f32>(entry, base, LENS_BASE * 4);
    store<f32>(entry, share, LENS_SHARE * 4);
    store<f32>(entry, whereShare, LENS_WHERE * 4);
    store<f32>(entry, titleMost, LENS_TITLE * 4);
    store<i32>(entry, (skillsKnown ? HAS_SKILLS : 0) | (titleKnown ? HAS_WORDS : 0), LENS_FLAGS * 4);
    const possible = whereKnown ? mostWhere >= 0 : anyUnknown;
    const most = whereKnown ? base + <f32>mostWhere * whereShare : base;
    const bound = bounds + <usize>(lensAt * 12);
    store<f32>(bound, possible ? most : NEVER);
    store<f32>(bound, possible ? share : 0, 4);
    store<f32>(bound, possible ? titleMost : 0, 8);
  }
}

/** The most of each block's classes, each figure on its own. */
export function boundBlocks(head: usize, ask: usize): void {
  const blocks = (number(head, HEAD_TILED) + BLOCK - 1) / BLOCK;
  const classes = address(head, HEAD_BLOCK_CLASSES_AT);
  const bounds = address(ask, ASK_CLASS_BOUNDS_AT);
  const into = address(ask, ASK_BLOCKS_AT);
  for (let block: i32 = 0; block < blocks; block++) {
    const from = bounds + <usize>(item(classes, 2 * block) * 24);
    const last = bounds + <usize>(item(classes, 2 * block + 1) * 24);
    // Four lanes at once: base, share and title of where unknown and base of where known; then the other two.
    let most = v128.load(from);
    let more = v128.load64_zero(from, 16);
    for (let each = from + 24; each <= last; each += 24) {
      most = f32x4.max(most, v128.load(each));
      more = f32x4.max(more, v128.load64_zero(each, 16));
    }
    const to = into + <usize>(block * (BOUND_WORDS * 4));
    v128.store(to, most);
    v128.store64_lane(to, more, 0, 16);
  }
}
