import type { Dice } from "./demo-dice.ts";
import type { Facts } from "./demo-facts.ts";
import { type Block, sentences } from "./demo-text.ts";
import type { Tongue } from "./demo-vocabulary.ts";

/** What a description is put together from; `terms` begins with `contract`. */
export type Parts = {
  facts: Facts;
  opening: string;
  about: string;
  duties: string[];
  asks: string[];
  offers: string[];
  contract: string;
  terms: string[];
  closing: string[];
  dice: Dice;
};

/** Puts the parts in one of five orders, as five kinds of employer would. */
export function arrange({
  facts,
  opening,
  about,
  duties,
  asks,
  offers,
  contract,
  terms,
  closing,
  dice,
}: Parts): Block[] {
  const { tongue } = facts;
  const heading = (name: keyof Tongue["headings"]): Block => ({
    kind: "heading",
    text: dice.pick(tongue.headings[name]),
  });
  const paragraph = (...lines: string[]): Block[] => {
    const said = lines.filter((line) => line !== "");
    return said.length > 0 ? [{ kind: "paragraph", text: sentences(said) }] : [];
  };
  const list = (items: string[]): Block => ({ kind: "list", items });
  const lower = (line: string) => (tongue.prose.lowerFirst ? line.charAt(0).toLowerCase() + line.slice(1) : line);

  switch (dice.pick(["classic", "classic", "letter", "facts", "terms first", "terse"])) {
    case "letter": {
      const work = dice.pick(tongue.prose.leads) + duties.map(lower).join(tongue.prose.joiner);
      return [
        ...paragraph(opening, about),
        ...paragraph(work),
        ...paragraph(...asks),
        ...paragraph(...terms, ...offers),
        ...paragraph(...closing),
      ];
    }
    case "facts": {
      const { place, start, reference, pay } = tongue.facts;
      const table = [
        `${place}: ${facts.place.city}`,
        `${tongue.facts.contract}: ${contract.replace(/\.$/, "")}`,
        `${start}: ${dice.pick(tongue.starts)}`,
        ...(facts.shape.payPlace === "text" ? [`${pay}: ${facts.payText}`] : []),
        `${reference}: ${facts.reference}`,
      ];
      const rest = terms.slice(1).filter((line) => facts.payText === null || !line.includes(facts.payText));
      return [
        list(table),
        ...paragraph(opening, about),
        heading("duties"),
        list(duties),
        heading("asks"),
        list(asks),
        ...paragraph(...rest),
        ...paragraph(...closing),
      ];
    }
    case "terms first":
      return [
        ...paragraph(about, opening),
        ...paragraph(...terms),
        heading("asks"),
        list(asks),
        heading("duties"),
        list(duties),
        heading("offers"),
        list(offers),
      ];
    case "terse":
      return [
        ...paragraph(opening, about),
        list(duties),
        { kind: "paragraph", text: `${dice.pick(tongue.skillsLabel)}: ${facts.skills.join(", ")}` },
        ...paragraph(...asks.slice(0, 2), ...terms),
        ...paragraph(...offers.slice(0, 2), ...closing),
      ];
    default:
      return [
        ...paragraph(opening),
        ...(about ? [heading("about"), ...paragraph(about)] : []),
        heading("duties"),
        list(duties),
        heading("asks"),
        list(asks),
        heading("offers"),
        list(offers),
        ...paragraph(...terms),
        heading("apply"),
        ...paragraph(...closing),
      ];
  }
}
