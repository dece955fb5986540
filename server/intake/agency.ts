/** Words that only whoever finds people for others has in a name. */
const TRADE =
  /\b(?:recruit(?:ment|ing|ers?)|staffing|headhunt(?:ers?|ing)|executive search|employment agency|job agency|placements|personal(?:beratung|vermittlung|dienst\w*|service|leasing|agentur)|zeitarbeit|arbeitsvermittlung|interim|uitzend\w*|detachering|outplacement|manpower|talent (?:solutions|partners|acquisition)|search (?:&|and) selection)\b/i;

/** Large ones whose names do not say so. */
const NAMES =
  /^(?:adecco|aerotek|akkodis|allegis|apex systems|brook street|cybercoders|experis|harnham|harvey nash|hays|insight global|jobot|kelly services|kforce|la fosse|michael page|modis|morgan mckinley|motion recruitment|nigel frank|page personnel|pagegroup|randstad|reed|robert half|robert walters|spencer ogden|sthree|tek ?systems|computer futures|huxley|synergie|start people|trenkwalder|crit interim|proman|yoh|collabera|mastech)\b/i;

/** Whether the company's name says that it looks for people on behalf of others. */
export function isAgency(company: string | null | undefined): boolean {
  return company != null && (TRADE.test(company) || NAMES.test(company));
}
