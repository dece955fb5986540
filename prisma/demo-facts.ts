import type { Dice } from "./demo-dice.ts";
import { countries, international, places } from "./demo-places.data.ts";
import { chooseShape, formatMoney, type Shape } from "./demo-shape.ts";
import { expand } from "./demo-text.ts";
import type { Country, Field, Place, Role, Tongue } from "./demo-vocabulary.ts";

/** What one posting is written from. */
export type Facts = {
  tongue: Tongue;
  field: Field;
  role: Role;
  shape: Shape;
  place: Place;
  country: Country;
  title: string;
  company: string;
  kind: string;
  skills: string[];
  niceSkills: string[];
  remoteCountries: string[];
  /** Pay in words; null where the posting names none at all. */
  payText: string | null;
  reference: string;
};

export function chooseFacts(tongue: Tongue, field: Field, dice: Dice, reference: string): Facts {
  const role = dice.pick(field.roles);
  const kind = dice.pick(role.at ? role.at.split(",") : field.kinds);
  const abroad = tongue.language === "en" && field.desk && !tongue.formless.includes(kind) && dice.chance(0.14);
  const allowed = role.in?.split(",");
  const home = places[tongue.language].filter((each) => !allowed || allowed.includes(each.country));
  const place = dice.pick(abroad && !allowed ? international : home);
  const country = countries[place.country]!;
  const shape = chooseShape(field, role, country, dice);
  const [skills, niceSkills] = chooseSkills(role, dice);
  return {
    tongue,
    field,
    role,
    shape,
    place,
    country,
    kind,
    skills,
    niceSkills,
    reference,
    title: expand(role.titles[shape.level]!, dice),
    company: nameCompany(tongue, field, kind, dice),
    remoteCountries: shape.arrangement === "REMOTE_ONLY" ? chooseRemoteCountries(tongue, country, dice) : [],
    payText: writePay(tongue, country, shape, dice),
  };
}

function chooseSkills(role: Role, dice: Dice): [asked: string[], nice: string[]] {
  const all = role.skills.split(", ");
  const asked = dice.some(all, Math.min(all.length - 1, dice.whole(5, 8)));
  return [
    asked,
    dice.some(
      all.filter((skill) => !asked.includes(skill)),
      dice.whole(1, 2),
    ),
  ];
}

/** The same name and kind always carry the same legal form, so that one company is one company. */
function nameCompany(tongue: Tongue, field: Field, kind: string, dice: Dice): string {
  const index = dice.whole(0, tongue.names.length - 1);
  const form = tongue.forms[(index * 7 + field.kinds.indexOf(kind) * 3) % tongue.forms.length] ?? "";
  const name = tongue.names[index]!;
  return (
    (tongue.kindFirst.includes(kind) ? `${kind} ${name}` : `${name} ${kind}`) +
    (field.desk && !tongue.formless.includes(kind) ? form : "")
  );
}

function chooseRemoteCountries(tongue: Tongue, home: Country, dice: Dice): string[] {
  const name = (country: Country) => country.names[tongue.language];
  const others = Object.values(countries).filter((country) => country !== home && name(country));
  const chosen = [home, ...dice.some(others, dice.pick([0, 0, 1, 2]))];
  return chosen.flatMap((country) => name(country) ?? country.names.en ?? []);
}

function writePay(tongue: Tongue, country: Country, shape: Shape, dice: Dice): string | null {
  if (shape.payPlace === "nowhere") return null;
  if (shape.payPlace === "vague") return dice.pick(tongue.vaguePay);
  const money = (amount: number) => formatMoney(amount, country, tongue, shape.pay.period !== "HOUR");
  const values = { min: money(shape.pay.min), max: money(shape.pay.max) };
  return expand(dice.pick(tongue.pay[shape.pay.period]), dice, values);
}
