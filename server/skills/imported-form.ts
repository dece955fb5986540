/**
 * Names from elsewhere were made to be read under a heading, not to be found in text: which may be matched, and how
 * strictly, is judged by their looks alone. The marks are those of the taxonomy (taxonomy.ts).
 */

/** Makers whose name before a product's makes it plain that a product is meant. */
const MAKERS =
  "3M|Abbott|ABB|Accenture|Acme|Acuity|Adobe|ADP|Advent|Agilent|Alibaba|Allscripts|Amazon|Amazon Web Services|Ansys|Apache|Apple|Applied Biosystems|Atlassian|athenahealth|Autodesk|AVEVA|Avaya|AWS|Bentley|Blackbaud|Blackboard|Bloomberg|BMC|Broadcom|CA|Cadence|Cerner|Cisco|Citrix|Corel|Dassault Systemes|Dell|Deltek|Ellucian|EMC|Epic|Epicor|ESRI|Esri|Fidelity|Fiserv|GE|GE Healthcare|Google|Halogen|Hewlett-Packard|HP|Honeywell|Hyperion|IBM|Infor|Intergraph|Intuit|JD Edwards|Johnson Controls|Juniper|Kronos|LexisNexis|Lotus|Mathsoft|MathWorks|The MathWorks|McAfee|McKesson|Medtronic|Mentor Graphics|Meta|Microsoft|Micro Focus|MicroStrategy|Minitab|MySQL|National Instruments|NetSuite|Nokia|Novell|Nuance|NVIDIA|Open Text|OpenText|Oracle|Palo Alto Networks|Parametric|Paychex|PeopleSoft|Philips|PTC|Qlik|Quest|Red Hat|Rockwell|Rockwell Automation|Sage|Salesforce|SAP|SAS|Schlumberger|Schneider Electric|ServiceNow|Siemens|SolarWinds|Splunk|SPSS|Sun|Sun Microsystems|SunGard|Sybase|Symantec|Synopsys|Tableau|Teradata|Thermo Scientific|Thomson Reuters|TIBCO|Trimble|Ultimate Software|Unix|Veritas|VMware|WebEx|Wolfram|Wolters Kluwer|Xerox|Yahoo|Zebra";
const MAKER = new RegExp(`^(?:${MAKERS}) (?=\\S)`);

/** A name without its maker: "Adobe Photoshop" -> "Photoshop"; null when none of those we know stands first. */
export function withoutMaker(name: string): string | null {
  const rest = name.replace(MAKER, "");
  return rest === name ? null : rest;
}

/** "AutoCAD", "jQuery", "Node.js", "ISO 9001", "HL7": written as no plain word is. */
function isOddlyWritten(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word) || (/\d/.test(word) && /\p{L}/u.test(word)) || /\w[.+#/]\w|[+#]$/.test(word);
}

/** Longer names stand in no posting; shorter than two characters would be found everywhere. */
const MAX_WORDS = 7;
const MAX_LENGTH = 60;

/** The mark for the name of a product; null for a name that is better not taken at all. */
export function markProduct(name: string): string | null {
  const words = name.split(/\s+/);
  if (name.length < 2 || name.length > MAX_LENGTH || words.length > MAX_WORDS || /[;|]/.test(name)) return null;
  if (!/\p{L}/u.test(name)) return null;
  // Firms are named like their one product ("SendGrid"): only a list of tools tells.
  if (words.length === 1) return "~";
  if (MAKER.test(name) || words.some((word) => isOddlyWritten(word) && word.length > 2)) return "";
  // "Best Practice", "Word Perfect Office": plain words in title case, in headings too.
  return words.every((word) => /^[\p{Lu}\d]/u.test(word)) ? "~" : null;
}

/** The last words of what is a subject, a thing or a rule, but nothing that somebody can do. */
const TOPIC =
  /\b(?:markets?|industry|industries|products?|equipment|materials?|types|polic(?:y|ies)|regulations?|legislation|laws?|issues|challenges|trends|companies|company|organi[sz]ations?|rights|goods|sector|services|systems|environments?|activities|objectives?|requirements|standards|procedures|programmes?|information|groups?|parties|risks?|needs|conditions|functions|components|tools|instruments|machines|machinery|vehicles|devices|facilities|structures?|software|hardware|platforms?|age|life|people|care|events?|areas?|goals?|resources?|costs?|prices?|culture|experience|ethics|documents?|processes|features|characteristics|principles|specifications|terms|rules|strategies|strategy|history|audience|network|networks|training|teaching|education|development|education system|research|studies|frameworks?)$/i;

/** What everybody studied, and no posting means when it names it. */
const DEGREE = /^(?:computer|information|natural|social|applied) (?:sciences?|engineering|technology)$/i;

/** The mark for a subject of knowledge, in lower case as a rule; null for one that is better not matched. */
export function markSubject(label: string): string | null {
  const words = label.split(/\s+/);
  if (label.length < 2 || label.length > MAX_LENGTH || words.length > MAX_WORDS || /[;|()]/.test(label)) return null;
  if (words.length <= 2) return words.length === 2 && (TOPIC.test(label) || DEGREE.test(label)) ? null : "~";
  return "";
}

/** Whether two names of one thing look it: they share a word, but for its ending. Lists of aliases can be out of step. */
export function areKin(name: string, alias: string): boolean {
  const stems = new Set(stemsOf(name));
  return stemsOf(alias).some((stem) => stems.has(stem));
}

function stemsOf(name: string): string[] {
  return (name.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !TOPIC.test(word))
    .map((word) => word.slice(0, 6));
}

/** The infinitives that descriptions of doings begin with: such a label is a sentence of a duty list, not a name. */
const DOING = new RegExp(
  `^(?:${"abide accept bend bleach dip moor proofread rig solder accommodate accompany achieve acquire act adapt add address adhere adjust administer adopt advance advertise advise advocate aggregate agree aid align allocate alter amend analyse analyze anticipate apply appraise approach approve arrange articulate ask assemble assert assess assign assist assume assure attach attend attract audit authenticate authorise automate avoid balance bake be become bind blend block boost brainstorm brief bring broaden brush budget build buy calculate calibrate care carry cast categorise challenge change check choose clarify classify clean clear climb close coach code collaborate collate collect color combine communicate compare compete compile complete comply compose comprehend compute conceive conceptualise conclude conduct confer configure confirm conform connect consider consolidate construct consult contact contribute control convert convey convince cook cooperate coordinate cope copy correct correspond counsel count create critique cultivate cure cut deal debug decide declare decline decorate define delegate deliver demonstrate deploy describe design detect determine develop devise diagnose differentiate digitise direct disassemble discharge disclose discuss dismantle dispatch dispense display dispose disseminate distinguish distribute document draft draw dress drill drive dry dump edit educate elaborate elicit embrace empathise employ empower enable encourage enforce engage enhance ensure enter establish estimate evaluate examine exchange execute exercise exert exhibit expand explain explore express extend extract facilitate familiarise feed file fill film filter finalise find finish fit fix focus follow forecast foresee form formulate foster fulfil gather gauge generate get give glue grade grant grasp greet grind groom grow guarantee guide handle harvest have heat help hire hold host identify illustrate imagine implement impose improve improvise include increase influence inform initiate inspect inspire install instruct insulate integrate interact interpret interview introduce invent invest investigate iron issue join judge justify keep label launch lay lead learn lend liaise lift listen live load locate lock log look lubricate maintain make manage manipulate manoeuvre manufacture map mark maximise measure mediate meet mentor migrate minimise mitigate mix model moderate modify monitor motivate mount move navigate negotiate network note notify observe obtain offer open operate optimise orchestrate order organise orient originate outline overcome oversee pack paint participate pass pay perform persist persuade pick place plan plant play polish pour practice practise prepare prescribe present preserve prevent price prioritise process procure produce profile programme project promote propose protect provide publish purchase pursue push put quote raise react read receive recognise recommend reconcile record recover recruit redesign reduce refer reflect refuel register regulate rehearse reinforce relate release remain remember remove render renew rent repair replace report represent request research reserve resolve respect respond restock restore restrain retain retrieve review revise rewrite ride run safeguard sand satisfy schedule score screen search secure seek select sell send separate serve set sew share show simulate sing sketch smoke solve sort speak specify spot spray stack standardise start stay steer sterilise stimulate stock store strengthen strip strive structure study style submit suggest summarise supervise supply support survey switch synthesise tackle take tend teach tell test think throw tolerate touch trace track trade train transcribe transfer translate transport travel treat troubleshoot tune turn understand undertake unload update upgrade upload uphold use utilise validate value verify view visit visualise wash watch wear weigh weld withstand work write"
    .split(" ")
    .join(
      "|",
    )})(?: |$)|^(?!corporate|climate|private|estate|certificate|template|plate|chocolate|expertise|franchise|enterprise)[a-z]{3,}(?:ate|ise|ify) `,
);

/** "manage time", "write Hungarian", "plan": something one does, told as a sentence. */
export function isDoing(label: string): boolean {
  return DOING.test(label);
}
