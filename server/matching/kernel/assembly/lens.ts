/** What a person makes of every offer and every class of jobs, and of every block the most it could score. */
import {
  ASK_ARRANGEMENTS_AT,
  ASK_BANDS_AT,
  ASK_BLOCKS_AT,
  ASK_CASES_AT,
  ASK_CLASS_BOUNDS_AT,
  ASK_HAS_SKILLS,
  ASK_LENS_AT,
  ASK_NEAR_AT,
  ASK_OFFERS_AT,
  ASK_OPEN_AT,
  ASK_PLACED,
  ASK_SETS_AT,
  ASK_SOMEWHERE,
  ASK_TERMS_AT,
  ASK_TITLES,
  ASK_WEIGHT_EXPERIENCE,
  ASK_WEIGHT_INDUSTRY,
  ASK_WEIGHT_SEMANTIC,
  ASK_WEIGHT_SKILLS,
  ASK_WEIGHT_WHERE,
  ASK_WITHOUT_ADD,
  ASK_WITHOUT_OF,
  BLOCK,
  BOUND_WORDS,
  CASES,
  CASE_FLAGS,
  CASE_KNOWN,
  CASE_PART,
  CASE_SHARE,
  CASE_TITLE,
  CASE_WHERE,
  CASE_WORDS,
  HAS_SKILLS,
  HAS_WORDS,
  HEAD_BLOCK_CLASSES_AT,
  HEAD_CLASSES,
  HEAD_CLASS_BANDS_AT,
  HEAD_CLASS_FLAGS_AT,
  HEAD_CLASS_SETS_AT,
  HEAD_OFFERS,
  HEAD_OFFERS_AT,
  HEAD_PLACES,
  HEAD_TILED,
  HERE_BIT,
  KIND_ELSEWHERE,
  KIND_FIXED,
  KIND_PLACED,
  KNOWS_EXPERIENCE,
  KNOWS_INDUSTRY,
  KNOWS_WHERE,
  LENS_BASE,
  LENS_CASE,
  LENS_WEIGHTED,
  LENS_WORDS,
  NEAR_BITS,
  OFFER_KIND,
  OFFER_SUITS,
  OFFER_WORDS,
  WHERE_UNKNOWN,
  WHERE_VETOED,
} from "../fields";
import { address, FULL, item, number } from "./memory";

/** From here on arrangements are remote (facets.ts: ARRANGEMENTS). */
const REMOTE: u32 = 3;
const NEVER: f32 = -1e9;

let mostWhere: i32 = WHERE_UNKNOWN;
let anyUnknown: bool = false;
let withoutAdd: i32 = 0;
let withoutOf: i32 = 1;

/** What a person makes of each offer, whatever the place; and what a where part may be at best, and whether unknown. */
export function judgeOffers(head: usize, ask: usize): void {
  const count = number(head, HEAD_OFFERS);
  const offers = address(head, HEAD_OFFERS_AT);
  const termsVetoed = address(ask, ASK_TERMS_AT);
  const arrangementScores = address(ask, ASK_ARRANGEMENTS_AT);
  const open = address(ask, ASK_OPEN_AT);
  const strict = number(ask, ASK_PLACED) != 0 && number(ask, ASK_SOMEWHERE) == 0;
  const judged = address(ask, ASK_OFFERS_AT);
  const nearest = nearestPlace(head, ask);
  mostWhere = WHERE_UNKNOWN;
  anyUnknown = false;
  for (let offer: i32 = 0; offer < count; offer++) {
    const entry = offers + <usize>(offer * 12);
    const arrangement = load<u32>(entry, 4);
    let suits = <i32>item(arrangementScores, arrangement);
    let kind = KIND_FIXED;
    if (load<u8>(termsVetoed + <usize>load<u32>(entry)) != 0) suits = WHERE_VETOED;
    else if (arrangement >= REMOTE) {
      if (load<u8>(open + <usize>load<u32>(entry, 8)) == 0) {
        kind = KIND_ELSEWHERE;
        suits = 0;
      }
    } else if (strict && arrangement != 0) suits = WHERE_VETOED;
    else kind = KIND_PLACED;
    store<i32>(judged + <usize>(offer * (OFFER_WORDS * 4)), suits, OFFER_SUITS * 4);
    store<i32>(judged + <usize>(offer * (OFFER_WORDS * 4)), kind, OFFER_KIND * 4);
    // At a place that tells nothing it is the arrangement alone.
    mostWhere = max(mostWhere, suits);
    if (kind == KIND_PLACED && suits < 0) mostWhere = max(mostWhere, nearest);
    if (suits == WHERE_UNKNOWN) anyUnknown = true;
  }
}

function nearestPlace(head: usize, ask: usize): i32 {
  const near = address(ask, ASK_NEAR_AT);
  const places = number(head, HEAD_PLACES);
  let most: i32 = 0;
  for (let place: i32 = 0; place <= places; place++) most = max(most, <i32>item(near, place) & NEAR_BITS);
  return most - 1;
}

/** where.ts: whereScore; WHERE_VETOED where veto.ts: placeVeto (or termsVeto) says no. */
@inline
export function whereOf(offers: usize, near: usize, placed: bool, offer: u32, place: u32): i32 {
  const entry = offers + <usize>(offer * (OFFER_WORDS * 4));
  const suits = load<i32>(entry, OFFER_SUITS * 4);
  const kind = load<i32>(entry, OFFER_KIND * 4);
  if (kind == KIND_FIXED) return suits;
  const seen = item(near, place);
  const here = (seen & HERE_BIT) != 0;
  // Remote from elsewhere only; being right there is the one way round.
  if (kind == KIND_ELSEWHERE) return place != 0 && here ? 0 : WHERE_VETOED;
  if (placed && !here) return WHERE_VETOED;
  const nearness = <i32>(seen & NEAR_BITS) - 1;
  if (suits < 0) return nearness;
  if (nearness < 0 || suits == 0) return suits;
  return suits == FULL ? nearness : <i32>((<i64>suits * <i64>nearness) / FULL);
}

/** lens.ts of the matching room: counted, for what is known. */
@inline
export function counted(score: i32, skillsKnown: bool, known: i32): i32 {
  return skillsKnown ? score : (score * (withoutAdd + known)) / withoutOf;
}

/** lens.ts of the matching room: classScores. What follows from what is known alone is worked out once for each case. */
export function judgeClasses(head: usize, ask: usize): void {
  const count = number(head, HEAD_CLASSES);
  const bands = address(head, HEAD_CLASS_BANDS_AT);
  const sets = address(head, HEAD_CLASS_SETS_AT);
  const flags = address(head, HEAD_CLASS_FLAGS_AT);
  const bandScores = address(ask, ASK_BANDS_AT);
  const setScores = address(ask, ASK_SETS_AT);
  const has = (number(ask, ASK_HAS_SKILLS) != 0 ? HAS_SKILLS : 0) | (number(ask, ASK_TITLES) > 0 ? HAS_WORDS : 0);
  const cases = address(ask, ASK_CASES_AT);
  const weightExperience = number(ask, ASK_WEIGHT_EXPERIENCE);
  const weightIndustry = number(ask, ASK_WEIGHT_INDUSTRY);
  let entry = address(ask, ASK_LENS_AT);
  let bound = address(ask, ASK_CLASS_BOUNDS_AT);
  const whereAtMost = <f32>max(mostWhere, 0);
  const whereKnown = mostWhere >= 0;
  judgeCases(ask, cases);
  for (let each: i32 = 0; each < count; each++) {
    const experience = <i32>item(bandScores, item(bands, each));
    const industry = <i32>item(setScores, item(sets, each));
    const both = <i32>item(flags, each) & has;
    const known = both | (experience >= 0 ? KNOWS_EXPERIENCE : 0) | (industry >= 0 ? KNOWS_INDUSTRY : 0);
    const without = cases + <usize>(known * (CASE_WORDS * 4));
    const within = cases + <usize>((known | KNOWS_WHERE) * (CASE_WORDS * 4));
    let weighted0 = weightExperience * max(experience, 0) + weightIndustry * max(industry, 0);
    let weighted1 = weighted0;
    if ((both & HAS_SKILLS) == 0) {
      weighted0 = weightExperience * counted(max(experience, 0), false, load<i32>(without));
      weighted0 += weightIndustry * counted(max(industry, 0), false, load<i32>(without));
      weighted1 = weightExperience * counted(max(experience, 0), false, load<i32>(within));
      weighted1 += weightIndustry * counted(max(industry, 0), false, load<i32>(within));
    }
    const base0 = <f32>weighted0 * load<f32>(without, CASE_PART * 4);
    const base1 = <f32>weighted1 * load<f32>(within, CASE_PART * 4);
    store<u32>(entry, <u32>without, LENS_CASE * 4);
    store<i32>(entry, weighted0, LENS_WEIGHTED * 4);
    store<f32>(entry, base0, LENS_BASE * 4);
    store<u32>(entry, <u32>within, (LENS_WORDS + LENS_CASE) * 4);
    store<i32>(entry, weighted1, (LENS_WORDS + LENS_WEIGHTED) * 4);
    store<f32>(entry, base1, (LENS_WORDS + LENS_BASE) * 4);
    store<f32>(bound, anyUnknown ? base0 : NEVER);
    store<f32>(bound, load<f32>(without, CASE_SHARE * 4), 4);
    store<f32>(bound, load<f32>(without, CASE_TITLE * 4), 8);
    store<f32>(bound, whereKnown ? base1 + whereAtMost * load<f32>(within, CASE_WHERE * 4) : NEVER, 12);
    store<f32>(bound, load<f32>(within, CASE_SHARE * 4), 16);
    store<f32>(bound, load<f32>(within, CASE_TITLE * 4), 20);
    entry += 2 * LENS_WORDS * 4;
    bound += BOUND_WORDS * 4;
  }
}

function judgeCases(ask: usize, cases: usize): void {
  withoutAdd = number(ask, ASK_WITHOUT_ADD);
  withoutOf = number(ask, ASK_WITHOUT_OF);
  for (let each: i32 = 0; each < CASES; each++) {
    const skillsKnown = (each & HAS_SKILLS) != 0;
    const titleKnown = (each & HAS_WORDS) != 0;
    let known: i32 = 0;
    if (skillsKnown) known += number(ask, ASK_WEIGHT_SKILLS);
    if (titleKnown) known += number(ask, ASK_WEIGHT_SEMANTIC);
    if ((each & KNOWS_EXPERIENCE) != 0) known += number(ask, ASK_WEIGHT_EXPERIENCE);
    if ((each & KNOWS_INDUSTRY) != 0) known += number(ask, ASK_WEIGHT_INDUSTRY);
    if ((each & KNOWS_WHERE) != 0) known += number(ask, ASK_WEIGHT_WHERE);
    const part: f32 = known > 0 ? <f32>1 / <f32>known : 0;
    const full = <f32>counted(FULL, skillsKnown, known);
    const entry = cases + <usize>(each * (CASE_WORDS * 4));
    store<i32>(entry, known, CASE_KNOWN * 4);
    store<f32>(entry, part, CASE_PART * 4);
    store<f32>(entry, skillsKnown ? <f32>number(ask, ASK_WEIGHT_SKILLS) * part : 0, CASE_SHARE * 4);
    // Rounded down by parts elsewhere; a bound may be a little more.
    store<f32>(entry, (<f32>number(ask, ASK_WEIGHT_WHERE) * (full + 1) * part) / <f32>FULL, CASE_WHERE * 4);
    store<f32>(entry, titleKnown ? <f32>number(ask, ASK_WEIGHT_SEMANTIC) * full * part : 0, CASE_TITLE * 4);
    store<i32>(entry, each & (HAS_SKILLS | HAS_WORDS), CASE_FLAGS * 4);
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
