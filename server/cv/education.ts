/** The levels of education, highest first, with the degrees that are of that level. The names are those of postings. */
const LEVELS: [string, RegExp][] = [
  [
    "Doctorate",
    /\bph\.?\s?d\b|\bdoctor(?:ate| of (?!nursing assist)\p{L}+)|\bdoktor(?:grad|at)\b|\bpromotion zum\b|\bdr\. ?(?:rer|phil|med|ing)\b|\bdoctorat\b|\bdoctorado\b|\bJ\.?D\.?(?=\s*[:,.–-]|\s*$)|\bjuris doctor\b|\bM\.D\.|\bdoctor of\b|\bD\.?D\.?S\b|\bPharm\.?D\b/iu,
  ],
  [
    "Master's degree",
    /\bmaster['’]?s?\b(?= (?:of|in|degree|['’]|thesis|abschluss)|\s*[:,(]|$)|\bmaster['’]s\b|\bM\.?B\.?A\b|\bM\.?Sc\b\.?|\bM\.S\.?(?=[\s,:]|$)|\bMS(?=\s*(?:,|:|in\b))|\bM\.?A\.?(?=\s*(?::|in\b|degree))|\bM\.?Eng\b|\bM\.?Ed\b|\bM\.?Tech\b|\bLL\.?M\b|\bMFA\b|\bMPH\b|\bMSW\b|\bMSN\b|\bMCA\b|\bM\.?Com\b|\bmagister\b|\bdiplom(?:-| )?(?:ingenieur|kauf|informatik|betriebswirt)\p{L}*|\bdipl\.-|\bmagistère\b|\bmaestría\b|\bmáster\b|\bpostgraduate (?:degree|diploma)/iu,
  ],
  [
    "Bachelor's degree",
    /\bbachelor(?:['’]?s)?\b|\bB\.?Sc\b\.?|\bB\.S\.?(?=[\s,:]|$)|\bBS(?=\s*(?:,|:|in\b|degree))|\bB\.?A\.?(?=\s*(?::|,|in\b|degree|\())|\bB\.?B\.?A\b|\bB\.?Eng\b|\bB\.?Tech\b|\bB\.?Com\b|\bB\.?Ed\b|\bBFA\b|\bBSN\b|\bLL\.?B\b|\bBCA\b|\bBSW\b|\bB\.?E\b(?=\s*[:,(]|\s+in\b)|\bundergraduate degree|\blicence\b(?! (?:to|no|number|plate|de conduc))|\bgrado en\b|\blicenciatura\b|\bbaccalaureate degree/iu,
  ],
  [
    "Associate degree",
    /\bassociate(?:['’]?s)? (?:of|in|degree)|\bassociates?\b(?=\s*[:,]\s*(?:degree|science|arts|applied))|\bA\.?A\.?S?(?=\s*(?::|in\b|degree))|\bA\.S\.?(?=[\s,:])|\bBTS\b|\bDUT\b|\bfoundation degree|\bHND\b|\btécnico superior\b/iu,
  ],
  [
    "Vocational training",
    /\b(?:abgeschlossene )?(?:berufs)?ausbildung (?:zu[mr]?|als|im)\b|\bausbildung\s*[:–-]|\bgesellenbrief\b|\bmeisterbrief\b|\bapprenticeship\b|\bvocational (?:training|diploma|certificate|school)|\btrade school\b|\bCAP\b(?= )|\bBEP\b|\bbac pro\b|\bNVQ\b|\bformación profesional\b|\bculinary (?:diploma|degree|certificate)|\bdiploma (?:in|of)\b/iu,
  ],
  [
    "High school",
    /\bhigh[- ]school\b|\bGED\b|\bsecondary school\b|\babitur\b|\bmatura\b|\bbaccalauréat\b|\bbachillerato\b|\bA[- ]levels?\b|\bGCSEs?\b|\bmittlere reife\b|\brealschulabschluss\b|\bfachabitur\b|\bHSC\b/iu,
  ],
];

/** The levels of education that these lines name, highest first. */
export function educationIn(text: string): string[] {
  return LEVELS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}
