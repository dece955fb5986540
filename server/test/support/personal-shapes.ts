import type { PlainCv } from "./personal-cvs.ts";

/** A way in which personal data stands in a CV: the line, and what of it nobody may read. */
export interface Shape {
  name: string;
  plant(person: PlainCv): { line: string; secrets: string[] };
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
const local = ({ given, surname }: PlainCv) => `${plain(given)}.${plain(surname)}`;
const spaced = (word: string) => [...word.replace(/[^\p{L}]/gu, "")].join(" ");

function shape(name: string, line: (person: PlainCv) => string, secrets: (person: PlainCv) => string[]): Shape {
  return { name, plant: (person) => ({ line: line(person), secrets: secrets(person) }) };
}
const fixed = (name: string, line: string, ...secrets: string[]) =>
  shape(
    name,
    () => line,
    () => secrets,
  );
const named = (name: string, line: (person: PlainCv) => string) => shape(name, line, (person) => [line(person)]);

const NAME_LABELS = { en: "Full name", de: "Name", fr: "Nom et prénom", es: "Nombre completo" };

/** Names. What is planted as a whole may not be left as a whole; parts that are no plain words may not be left either. */
export const NAME_SHAPES: readonly Shape[] = [
  named("full name", ({ given, surname }) => `${given} ${surname}`),
  named("name in capitals", ({ given, surname }) => `${given} ${surname}`.toUpperCase()),
  named("surname first", ({ given, surname }) => `${surname}, ${given}`),
  named("initial and surname", ({ given, surname }) => `${given[0]}. ${surname}`),
  named("surname and initial", ({ given, surname }) => `${surname}, ${given[0]}.`),
  named("name without accents", ({ given, surname }) => `${given} ${surname}`.normalize("NFD").replace(/\p{M}/gu, "")),
  named("name with letters spaced out", ({ given, surname }) => `${spaced(given)}  ${spaced(surname)}`.toUpperCase()),
  named(
    "name with a zero-width space in it",
    ({ given, surname }) =>
      `${given.slice(0, 2)}\u200b${given.slice(2)} ${surname.slice(0, 3)}\u00ad${surname.slice(3)}`,
  ),
  named("name in full-width letters", ({ given, surname }) =>
    `${given} ${surname}`.replace(/[A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  ),
  named("name with tag characters", ({ given, surname }) => `${given}\u{e0041}\u{e0020} ${surname}\u{e007f}`),
  named("name in a file's name", ({ given, surname }) => `CV_${plain(given)}_${plain(surname)}_2024.pdf`),
  shape(
    "name behind its label",
    ({ given, surname, language }) => `${NAME_LABELS[language]}: ${given} ${surname}`,
    ({ given, surname }) => [`${given} ${surname}`],
  ),
  shape(
    "name with a title before it",
    ({ given, surname }) => `Signed: Dr. ${given} ${surname}`,
    ({ given, surname }) => [`${given} ${surname}`],
  ),
];

/** All else. */
export const SHAPES: readonly Shape[] = [
  shape(
    "mail address",
    (person) => `${local(person)}@example.com`,
    (person) => [local(person), "example.com"],
  ),
  shape(
    "mail address behind a label",
    (person) => `E-Mail: ${local(person)}85@mail.example.org`,
    (person) => [local(person), "example.org"],
  ),
  shape(
    "mailto link",
    (person) => `mailto:${local(person)}@example.com`,
    (person) => [local(person)],
  ),
  shape(
    "mail address with a full-width at",
    (person) => `${local(person)}＠example.com`,
    (person) => [local(person)],
  ),
  shape(
    "mail address with a zero-width space",
    (person) => `${local(person)}\u200b@exam\u200dple.com`,
    (person) => [local(person), "example"],
  ),
  shape(
    "mail address in brackets and words",
    (person) => `${local(person)} [at] example [dot] com`,
    (person) => [local(person), "example"],
  ),
  shape(
    "mail address with (at)",
    (person) => `${local(person)}(at)example.com`,
    (person) => [local(person), "example"],
  ),
  shape(
    "mail address spoken",
    (person) => `${plain(person.surname)} at example dot com`,
    () => ["example dot com"],
  ),
  shape(
    "mail address with spaces",
    (person) => `${local(person)} @ example . com`,
    (person) => [local(person), "example"],
  ),
  fixed("US telephone number", "(415) 555-0132", "4155550132", "555-0132"),
  fixed("US number with dots", "415.555.0198", "415.555.0198"),
  fixed("number of ten digits without a label", "4155550147", "4155550147"),
  fixed("British telephone number", "020 7946 0958", "7946 0958"),
  fixed("British mobile number", "07700 900461", "07700 900461"),
  fixed("German number with (0)", "+49 (0) 170 1234567", "1234567"),
  fixed("German number with a slash", "Tel.: 0221/9876543", "9876543"),
  fixed("French telephone number", "06 12 34 56 78", "12 34 56 78"),
  fixed("French number with dots", "Tél : 01.98.76.54.32", "98.76.54.32"),
  fixed("Spanish telephone number", "Móvil: 612 34 56 78", "612 34 56 78"),
  fixed("Dutch telephone number", "06-12345678", "12345678"),
  fixed("Portuguese telephone number", "+351 912 345 678", "912 345 678"),
  fixed("Indian telephone number", "98765 43210", "98765 43210"),
  fixed("number with an extension", "Phone: +1 212-555-0123 ext. 4567", "212-555-0123", "4567"),
  fixed("number with a zero-width joiner", "+44 7700\u200d 900\u200b123", "900123"),
  fixed("number in full-width digits", "０２０ ７９４６ ０９５８", "7946 0958"),
  fixed("English street", "221 Baker Street, London NW1 6XE", "221", "Baker Street", "NW1 6XE"),
  fixed("American street", "1425 Elm Ridge Avenue, Apt 4B, Springfield, IL 62701", "1425", "Elm Ridge", "4B", "62701"),
  fixed("German street", "Musterstraße 12, 50667 Köln", "Musterstraße", "50667"),
  fixed("German street in two words", "Berliner Str. 7a, 10115 Berlin", "Berliner Str", "10115"),
  fixed("French street", "12 bis rue de la République, 69002 Lyon", "République", "69002"),
  fixed("Spanish street", "Calle Mayor, 5, 2º B, 28013 Madrid", "Mayor", "28013"),
  fixed("Dutch street", "Keizersgracht 123, 1015 CJ Amsterdam", "Keizersgracht", "1015"),
  fixed("Portuguese street", "Rua das Flores, 45, 1200-195 Lisboa", "Flores", "1200-195"),
  fixed("post-office box", "P.O. Box 4471, Dublin", "4471"),
  fixed("address behind a label", "Address: Flat 3, Rosewood Villa, Andheri West, Mumbai 400053", "Rosewood", "400053"),
  fixed("date of birth, English", "Date of birth: 14 March 1987", "14 March", "1987"),
  fixed("date of birth, short", "DOB 03/14/1987", "03/14/1987"),
  fixed("born on", "Born on March 14th, 1987 in Cork", "March 14th", "1987"),
  fixed("date of birth, German", "geboren am 14.03.1987 in Essen", "14.03.1987"),
  fixed("date of birth, French", "Née le 14 mars 1987", "14 mars", "1987"),
  fixed("date of birth, Spanish", "Fecha de nacimiento: 14 de marzo de 1987", "marzo", "1987"),
  fixed("date of birth, year first", "Geburtsdatum: 1987-03-14", "1987"),
  fixed("age", "Age: 37", "37"),
  fixed("age in words", "I am 37 years old", "37"),
  shape(
    "profile link",
    (person) => `https://www.linkedin.com/in/${plain(person.given)}-${plain(person.surname)}-1a2b3c`,
    (person) => [`${plain(person.given)}-`, "1a2b3c"],
  ),
  shape(
    "profile link without a scheme",
    (person) => `github.com/${plain(person.given)}dev`,
    (person) => [`${plain(person.given)}dev`],
  ),
  shape(
    "personal site",
    (person) => `www.${plain(person.given)}${plain(person.surname)}.dev/portfolio`,
    (person) => [`${plain(person.surname)}.dev`, "portfolio"],
  ),
  fixed("handle", "Skype: live.k_walnut85", "k_walnut85"),
  fixed("handle with an at", "Twitter: @k_walnut", "k_walnut"),
  fixed("any link", "https://portfolio.example.net/?id=774411", "774411"),
  fixed("nationality", "Nationality: Peruvian", "Peruvian"),
  fixed("nationality, German", "Staatsangehörigkeit: peruanisch", "peruanisch"),
  fixed("marital status", "Marital status: widowed", "widowed"),
  fixed("marital status, French", "Situation familiale : divorcée, 2 enfants", "divorc", "2 enfants"),
  fixed("gender and religion", "Gender: Female   Religion: Buddhist", "Female", "Buddhist"),
  fixed("US social security number", "SSN: 078-05-1120", "078-05-1120"),
  fixed("passport", "Passport No. K4478125", "K4478125", "4478125"),
  fixed("Spanish identity card", "DNI: 12345678Z", "12345678"),
  fixed("bank account", "IBAN DE89 3704 0044 0532 0130 00", "3704", "0532"),
  fixed("referee", "Supervisor: Margaret Ashdown, +44 20 7946 0111", "Margaret", "Ashdown", "7946"),
];
