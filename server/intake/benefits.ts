const BENEFITS: [string, RegExp][] = [
  [
    "Health insurance",
    /\b(?:health|medical)(?:care)?(?:,? (?:dental|vision|life|and|&|\/|\+|,)+)* ?(?:insurance|coverage|benefits|plans?|care|cover)\b|\bmedical,? dental\b|\bhealth,? dental\b|\bplano de saúde\b|\bassistência médica\b|\bmutuelle\b|\bseguro médico\b/i,
  ],
  ["Dental insurance", /\bdental\b|\bplano odontológico\b/i],
  ["Vision insurance", /\bvision (?:insurance|coverage|plans?|care)\b|\bdental(?:,| and| &|,? and)? vision\b/i],
  ["Life insurance", /\blife (?:insurance|assurance)\b|\bseguro de vida\b/i],
  ["Retirement plan", /\b401 ?\(?k\)?|\bpension\b|\bretirement (?:plan|savings|benefits)\b|\baltersvorsorge\b/i],
  [
    "Paid time off",
    /\bPTO\b|\bpaid (?:time off|vacation|holidays?|leave)\b|\b\d{2} days?['’]? (?:of )?(?:annual leave|vacation|holiday|paid)|\bgenerous (?:vacation|holiday|annual leave)|\b\d{2} (?:tage urlaub|urlaubstage)\b/i,
  ],
  ["Unlimited vacation", /\bunlimited (?:vacation|pto|time off|holiday|paid)/i],
  ["Parental leave", /\b(?:parental|maternity|paternity) (?:leave|pay)\b/i],
  ["Equity", /\b(?:stock options?|equity|share options|RSUs?|stock purchase)\b/i],
  [
    "Bonus",
    /\b(?:annual|performance|quarterly|yearly|discretionary|year-end) bonus(?:es)?\b|\bprofit[- ]sharing\b|\bPLR\b/,
  ],
  ["Relocation help", /\brelocation (?:assistance|package|support|help|bonus|allowance|expenses)\b/i],
  [
    "Flexible hours",
    /\bflexible (?:working )?(?:hours|schedules?|time)\b|\bflexitime\b|\bgleitzeit\b|\bflexible arbeitszeiten\b|\bhorário flexível\b/i,
  ],
  [
    "Gym",
    /\bgym (?:membership|discount|subsidy|pass)|\bgympass\b|\bwellpass\b|\btotalpass\b|\burban sports\b|\bfitness (?:reimbursement|membership|stipend)/i,
  ],
  [
    "Meals",
    /\bfree (?:lunch|meals|food|snacks)|\b(?:catered|daily) (?:lunch|meals)|\bvale[- ](?:refeição|alimentação)|\btickets? restaurant\b|\blunch(?:es)? (?:provided|included)/i,
  ],
  [
    "Learning budget",
    /\b(?:training|learning|education|conference|development) (?:budget|stipend|allowance)\b|\btuition (?:reimbursement|assistance)\b|\bweiterbildungsbudget\b/i,
  ],
  [
    "Childcare",
    /\b(?:childcare|child care|day ?care|nursery) (?:vouchers?|support|benefits?|assistance|allowance|on[- ]site)|\bon[- ]site (?:nursery|childcare)|\bauxílio[- ]creche\b/i,
  ],
  ["Company car", /\bcompany car\b|\bfirmenwagen\b|\bdienstwagen\b/i],
  [
    "Commuter benefits",
    /\bcommuter (?:benefits?|pass)|\bcycle to work\b|\bseason ticket loan\b|\bjobticket\b|\bvale[- ]transporte\b|\bfree parking\b/i,
  ],
];
const OFFERING =
  /\b(?:benefits?|perks?|we offer|offer(?:s|ed|ing)?|package|includ(?:es?|ing)|enjoy|you(?:['’]ll| will) (?:get|receive)|we provide|plus|eligible|compensation|salary|wir bieten|benefícios|oferecemos)\b/i;

/** Benefits from a section or a line that speaks of them; a company that sells health insurance offers none by that. */
export function findBenefits(stated: readonly string[], section: string | null, description: string): string[] {
  const offered = [...stated, section ?? ""];
  for (const line of description.split("\n")) if (OFFERING.test(line)) offered.push(line);
  const text = offered.join("\n");
  const found = BENEFITS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  // The source's own words that the table does not know stay as they are.
  const known = stated.filter((word) => !BENEFITS.some(([, pattern]) => pattern.test(word)));
  return [...new Set([...found, ...known.map((word) => word.trim()).filter((word) => word && word.length <= 80)])];
}
