export interface Sections {
  responsibilities: string | null;
  requirements: string | null;
  benefits: string | null;
}

type Kind = keyof Sections | "other";

const LONGEST_SECTION = 5_000;

const HEADINGS: [Kind, RegExp][] = [
  [
    "benefits",
    /^(?:(?:our |company |employee |key )?(?:benefits|perks)(?: (?:and|&) (?:benefits|perks|compensation|rewards))?|what we(?:['’]re| are)? (?:offer|offering|provide)(?: you)?|we offer(?: you)?|what you(?:['’]ll| will)? get|why (?:join us|work (?:for|with|at) us)|compensation (?:and|&) benefits|was wir (?:dir |ihnen )?bieten|wir bieten(?: dir| ihnen)?|deine vorteile|benefícios|beneficios|nous offrons|ce que nous offrons|avantages|oferecemos|ofrecemos|in return(?:,? (?:we|you).*)?)$/i,
  ],
  [
    "requirements",
    /^(?:(?:minimum |basic |key |job |essential |required |main |your |the |technical |candidate )*(?:requirements?|qualifications?|skills(?: (?:and|&) (?:experience|qualifications|requirements))?|experience(?: (?:and|&) skills)?|criteria|profile|knowledge,? skills,? and abilities)(?: (?:and|&) (?:skills|experience|qualifications|requirements))?|what you(?:['’]ll)? (?:need|bring|have)|what you will (?:need|bring)|what (?:we(?:['’]re| are) looking for|we need|we expect|we look for|you should have|you bring.*)|who you are|about you|you have|you are|you bring|you must have|must[- ]haves?|we(?:['’]re| are) looking for(?: someone with)?|you(?:['’]ll| will) need|(?:dein|ihr) profil|anforderungen|was du mitbringst|das bringst du mit|das bringen sie mit|profil(?: recherché)?|votre profil|requisitos(?: .*)?|qualificações|requerimientos|o que (?:esperamos|buscamos).*|person specification|ideal candidate|preferred qualifications)$/i,
  ],
  [
    "responsibilities",
    /^(?:(?:key |main |job |core |your |primary |essential |the |duties (?:and|&) |major )*(?:responsibilities|duties|tasks|role|accountabilities|job functions|functions|activities)(?: (?:and|&) (?:responsibilities|duties|accountabilities))?(?: include)?|what you(?:['’]ll| will)(?: be)? (?:do|doing|work on)|what will you do|the job|in this role,? you(?:['’]ll| will)|you will|you(?:['’]ll)|day[- ]to[- ]day|main duties(?: of the job)?|(?:deine|ihre) aufgaben|aufgaben|das erwartet (?:dich|sie)|vos missions|missions?|tes missions|responsabilidades(?: .*)?|atividades|atribuições|funciones|o que você vai fazer)$/i,
  ],
  [
    "other",
    /^(?:about (?:us|the (?:company|team|role|job|position))|company(?: description| overview)?|who we are|our (?:company|team|culture|stack|mission|values)|how to apply|to apply|application(?: process)?|contact|additional information|equal opportunity.*|job (?:type|description|summary|details)|description|overview|summary|location|salary|compensation|interview process|über uns|kontakt|bewerbung|à propos.*|local|etapas.*|como se candidatar|labels|nice to have|bonus points|tech(?:nology)? stack|preferred|education|further details.*|diferenciais)$/i,
  ],
];

/** A line as a heading: without Markdown marks, numbers, emoji and the colon; null when it is too long for one. */
function headingOf(line: string): string | null {
  if (line.length > 80 || line.length < 3) return null;
  return line
    .replace(/^[^\p{L}]+/u, "")
    .replace(/[^\p{L})]+$/u, "")
    .trim();
}

/** The parts of a description under headings that say what they hold; null where there is none. */
export function findSections(description: string): Sections {
  const parts: Record<keyof Sections, string[]> = { responsibilities: [], requirements: [], benefits: [] };
  let current: Kind = "other";
  for (const line of description.split("\n")) {
    const heading = line.startsWith("- ") ? null : headingOf(line);
    const kind = heading ? HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0] : undefined;
    if (kind) current = kind;
    else if (/^#{1,4} /.test(line)) current = "other";
    else if (current !== "other") parts[current].push(line);
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
