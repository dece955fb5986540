import { remembered } from "../remembered.ts";

export interface Sections {
  responsibilities: string | null;
  requirements: string | null;
  benefits: string | null;
}

/** What a heading says of the lines below it. */
export type SectionKind = keyof Sections | "preferred" | "employer" | "apply" | "other";

const LONGEST_SECTION = 5_000;

const HEADINGS: [SectionKind, RegExp][] = [
  [
    "benefits",
    /^(?:(?:our |company |employee |key )?(?:benefits|perks)(?: (?:and|&) (?:benefits|perks|compensation|rewards))?|what we(?:['’]re| are)? (?:offer|offering|provide)(?: you)?|we offer(?: you)?|what you(?:['’]ll| will)? get|why (?:join us|work (?:for|with|at) us)|compensation (?:and|&) benefits|was wir (?:dir |ihnen )?bieten|wir bieten(?: dir| ihnen)?|deine vorteile|benefícios|beneficios|nous offrons|ce que nous offrons|avantages|(?:o que )?oferecemos|(?:qué |lo que )?ofrecemos|te ofrecemos|wat (?:wij|we) (?:jou )?bieden|wij bieden(?: jou)?|wat bieden (?:wij|we)|arbeidsvoorwaarden|das bieden wir(?: dir| ihnen)?|unsere benefits|unser angebot|warum wir|vorteile|vos avantages|nossos benefícios|in return(?:,? we (?:can |will |['’]ll )?(?:offer|provide|give).*|,? you(?:['’]ll| will| can)? (?:get|receive|have|enjoy|be).*)?)$/i,
  ],
  [
    "requirements",
    /^(?:(?:minimum |basic |key |job |essential |required |main |your |the |technical |candidate )*(?:requirements?|qualifications?|skills(?: (?:and|&) (?:experience|qualifications|requirements))?|experience(?: (?:and|&) skills)?|criteria|profile|knowledge,? skills,? and abilities)(?: (?:and|&) (?:skills|experience|qualifications|requirements))?|what you(?:['’]ll)? (?:need|bring|have)|what you will (?:need|bring)|what (?:we(?:['’]re| are) looking for|we need|we expect|we look for|you should have|you bring.*)|who you are|about you|you have|you are|you bring|you must have|must[- ]haves?|we(?:['’]re| are) looking for(?: someone with)?|you(?:['’]ll| will) need|(?:dein|ihr) profil|anforderungen|was du mitbringst|das bringst du mit|das bringen sie mit|profil(?: recherché)?|votre profil|requisitos(?: .*)?|qualificações|requerimientos|wat (?:wij|we) (?:vragen|zoeken|verwachten)|(?:jouw|je) profiel|functie-?eisen|wie ben jij|wie zoeken wij|wat breng je mee|dein background|deine (?:qualifikation(?:en)?|skills)|ihre qualifikation(?:en)?|qualifikation(?:en)?|das solltest du mitbringen|voraussetzungen|vos compétences|compétences(?: requises)?|tu perfil|perfil(?: buscado| requerido)?|requisitos mínimos|essential(?: criteria| skills| requirements)?|o que (?:esperamos|buscamos).*|person specification|ideal candidate)$/i,
  ],
  [
    "responsibilities",
    /^(?:(?:key |main |job |core |your |primary |essential |the |duties (?:and|&) |major )*(?:responsibilities|duties|tasks|role|accountabilities|job functions|functions|activities)(?: (?:and|&) (?:responsibilities|duties|accountabilities))?(?: include)?|what you(?:['’]ll| will)(?: be)? (?:do|doing|work on)|what will you do|the job|in this role,? you(?:['’]ll| will)|you will|you(?:['’]ll)|day[- ]to[- ]day|main duties(?: of the job)?|(?:deine|ihre) aufgaben|aufgaben|das erwartet (?:dich|sie)|vos missions|missions?|tes missions|responsabilidades(?: .*)?|atividades|atribuições|funciones|o que você vai fazer|wat ga je doen|(?:jouw|je) (?:taken|werkzaamheden|rol)|taken|werkzaamheden|functieomschrijving|dein(?:e)? (?:job|rolle|mission)|das machst du|was du (?:machst|bewegst)|tätigkeiten|vos responsabilités|le poste|descriptif du poste|tus funciones|funciones principales|qué harás|responsabilidades)$/i,
  ],
  [
    "preferred",
    /^(?:(?:it['’]s )?nice[- ]to[- ]haves?(?: skills| experience)?|(?:it would be|would be) nice(?: to have)?|good to have|great to have|bonus(?: points| skills| qualifications| if you| points if.*| points for.*)?|(?:preferred|desired|desirable|additional|optional|advantageous) (?:qualifications?|skills?|experience|requirements?|criteria|knowledge|attributes)(?: (?:and|&) (?:skills|experience|qualifications))?|preferred|desirable|desirables|pluses|a plus|plus points|big plus|extra points|advantages?|brownie points|what would be (?:a plus|nice)|it(?:['’]s| is| would be) a (?:plus|bonus)(?: if.*)?|we(?:['’]d| would) love it if.*|von vorteil(?: sind| ist| wäre)?|wünschenswert|idealerweise|nice to have|das wäre schön|les plus|un plus|atouts|serait un plus|deseable|deseables|requisitos deseables|se valorará|valorable|diferencia(?:l|is)|desejável|desejáveis|requisitos desejáveis|será um diferencial|pré|pre's|pluspunten|een pré)(?: but not (?:required|essential|necessary))?$/i,
  ],
  [
    "employer",
    /^(?:about (?:us|the (?:company|employer|organi[sz]ation|trust|business))|company(?: description| overview| profile| background| info(?:rmation)?)?|who we are|our (?:company|mission|values|story|culture)|why us|über uns|wir über uns|wer wir sind|das sind wir|das unternehmen|unternehmensbeschreibung|à propos(?: de nous)?|qui sommes[- ]nous|l['’]entreprise|notre entreprise|sobre (?:nosotros|nós|a empresa|la empresa)|quiénes somos|quem somos|a empresa|la empresa|over ons|wie zijn wij|wie wij zijn|het bedrijf|het team)$/i,
  ],
  [
    "apply",
    /^(?:how to apply|to apply|apply(?: now)?|application(?: process| instructions)?|interview process|hiring process|our process|equal opportunit.*|eeo.*|diversity(?:,? (?:and|&|equity|inclusion).*)?|privacy.*|data protection.*|disclaimer|bewerbung|bewerbungsprozess|so bewirbst du dich|kontakt|ihr kontakt|datenschutz.*|(?:pour )?postuler|comment postuler|processus de recrutement|cómo aplicar|como se candidatar|como aplicar|proceso de selección|processo seletivo|etapas.*|solliciteren|sollicitatieprocedure|interesse\??|contact(?: us| details)?)$/i,
  ],
  [
    "other",
    /^(?:about (?:the (?:role|job|position|team|project))|our (?:team|stack)|additional information|job (?:type|description|summary|details)|description|overview|summary|location|salary|compensation|local|labels|tech(?:nology)? stack|education|further details.*)$/i,
  ],
];

const LONGEST_HEADING = 80;

/** A line as a heading: without Markdown marks, numbers, emoji and the colon; null when it ends as none does. */
function headingOf(line: string): string | null {
  if (/[.,;]$/.test(line)) return null;
  return line
    .replace(/^[^\p{L}]+/u, "")
    .replace(/[^\p{L})]+$/u, "")
    .trim();
}

/** What a line names as a heading; null where it is none of those we know. */
export function headingKind(line: string): SectionKind | null {
  if (line.length < 3 || line.length > LONGEST_HEADING || line.startsWith("- ")) return null;
  return kindOf(line);
}

const kindOf = remembered((line): SectionKind | null => {
  const heading = headingOf(line);
  return (heading && HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0]) || null;
});

/** The parts of a description under headings that say what they hold; null where there is none. */
export function findSections(description: string): Sections {
  const parts: Record<keyof Sections, string[]> = { responsibilities: [], requirements: [], benefits: [] };
  let current: SectionKind = "other";
  for (const line of description.split("\n")) {
    const kind = headingKind(line);
    if (kind) current = kind;
    else if (/^#{1,4} /.test(line)) current = "other";
    else if (current in parts) parts[current as keyof Sections].push(line);
  }
  return {
    responsibilities: join(parts.responsibilities),
    requirements: join(parts.requirements),
    benefits: join(parts.benefits),
  };
}

function join(lines: string[]): string | null {
  const text = lines.join("\n").trim();
  return text ? text.slice(0, LONGEST_SECTION) : null;
}
