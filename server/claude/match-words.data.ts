/** Words of English sentences about matches, folded, by what they say of a certain person and a certain job: nothing. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const STOP_WORDS = words(`
a about above across after again against all almost along already also although always am among an and another any
anything are around as at away back be because become been before being below best better between both but by can cannot
could did do does done down due during each either else enough even ever every few fewer first for from full further get
gets give given gives go goes had has have having he hence her here him his how however i if in instead into is it its
itself just keep kept know known knows last later least less let like likely made mainly make makes many may me might
more most much must my near nearly need needs neither new no none nor not nothing now of off often on once one only onto
or other others otherwise our out over own per plus quite rather same see seen several shall she should since so some
something soon still such than that the their them then there these they thing this those though three through thus to
together too toward towards two under until up upon us use used uses using very via was way we well were what when where
whether which while who whole whom whose why will with within without would yes yet you your yours yourself
`);

/** Ranks, and what everybody is: "Senior", "Manager" and "Specialist" say little without what of. */
export const GENERIC_WORDS = words(`
ability able add adds additional adjacent adjust alignment aligned align aligns ambitious apply applicant applicants
applied area areas ask asked asking asks aspect aspects aspiration asset assets associate assistant attitude available
background based basis benefit benefits big bonus bring brings broad build builds building business candidate candidates
capability capable career careers challenge challenges chance chief choice clear clearly close closely colleague
colleagues combination combine combined combines come comes comfortable common company compare compared comparison
complete completely confident contribute contribution core cover covered covers culture current currently daily day days
dedicated demonstrate demonstrated demonstrates depth desired detail details develop different direct directly director
domain drive driven duties duty dynamic early easily edge effective employee employer employment entry environment
essential everything exact exactly excellent exceptional excite exciting executive expect expectation expectations
expected experience experienced experiences expert expertise explicit explicitly extensive fair fairly familiar
familiarity fantastic fast field fields fit fits fitting focus focused focuses follow follows foundation freelance future
gain gap gaps general generally goal goals good great group grow growing growth happy hand hands hard hardworking head
help helpful helps hidden high higher highly hire hired hiring history hit hits hold holds hour hours human idea ideal
ideally immediate impact important impressive include included includes including increase industry intern interest
interested interesting interns internship involve involved involves job jobs join junior keen key kind knowledge large
largely lead leader leading leads learn learning level levels line lines list listed lists little long look looking looks
lot low lower main match matched matches matching maybe mean means meet meets member members mention mentioned mentions
mid miss missing mix month months motivated move name named names natural necessary next nice normal note office officer
offer offered offers open opportunities opportunity option organisation organization outstanding overall overlap overlaps
part partial partially partly parts passion passionate past path people perfect perfectly performance person personal
place places plain play player point points position positions positive possible post posting postings potential
practical practice practices prefer preference preferences preferred present preserve pretty previous primary principal
prior priority process processes product products professional professionals profile profiles promising proven provide
provides qualification qualifications qualified quality quick quickly range ready real really reason reasons recent
recently recommend recommendation recommended record related relate relates relation relevant remain reputable require
required requirement requirements requires responsibilities responsibility responsible rest result results right role
roles rock salary satisfy score scores search seek seeking seeks seem seems senior seniority service services set sets
share shared shares short shortfall show shows significant significantly similar similarly simple skill skilled skills
slightly small solid solution solutions solve solving special specialist specific specifically stack staff stage stand
standard star start state stated states stellar step strength strengths strong stronger strongest strongly style succeed
success successful suggest suggests suit suitability suitable suited suits superb supply support supported supports sure
talent talented target task tasks team teams technical technologies technology term terms time times title titles tool
tools top total track trainee transfer transferable transfers true try type types typical typically understand
understanding unique unknown unspecified useful usual value values valuable variety various vast versatile want wanted
wants weak weight welcome wide willing willingness wish wished wishes wonderful word words work worked worker working
works world worth year years
communication collaboration collaborative creative creativity flexible flexibility interpersonal leadership organised
organized organisational organizational proactive reliable teamwork
bachelor master masters degree english cv
`);

export const LEGAL_FORMS = words(`
ab ag and as bv co company corp corporation gmbh group holding holdings inc incorporated international kg limited llc llp
lp ltd nv oy oyj plc pty sa sarl sas se spa srl
`);

/** Names that mean one place. */
export const PLACE_NAMES: readonly (readonly string[])[] = [
  ["united states", "united states of america", "usa", "us", "u s", "america", "american"],
  ["united kingdom", "uk", "u k", "great britain", "britain", "british"],
  ["european union", "eu", "europe", "european"],
  ["new york", "nyc", "new york city"],
  ["san francisco", "sf", "bay area"],
  ["los angeles", "la"],
  ["united arab emirates", "uae"],
  ["germany", "deutschland", "german"],
];

/** Said of others, of how this is asked, or to get something out of the reader: none of it belongs to a match. */
export const FOREIGN =
  /\b(?:other|another|previous|rival|competing) (?:candidate|applicant|person|people|user|profile)s?\b|\bcandidate [A-Z0-9]\b|\bsystem prompt\b|\b(?:previous|prior|above|these|my|your|hidden|secret) instructions?\b|\bmatchScore\b|\blanguage model\b|\bas an AI\b|\bscoring guide\b/i;

/** A reader is told how things are, never what to do. */
export const ORDER =
  /(?:^|[.!?:;]\s+|\b(?:please|just|now|must|should|need to|have to|can|to apply,?) )(?:send|e-?mail|mail|text|call|phone|message|whatsapp|wire|transfer|pay|deposit|buy|click|visit|enter|log ?in|sign up|register|download|install|contact|reply|forward|reveal|ignore|disregard|forget) (?:us|me|him|her|them|it|this|that|the|an?|your?|my|our|all|any|previous|to|at|on|here|\W*\d+)\b|\b(?:passports?|passwords?|gift cards?|bitcoins?|telegram|whatsapp|social security|(?:your|their) (?:bank|credit card))\b/i;
