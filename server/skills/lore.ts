import { canonicalSkill, relativesOf, skillOf } from "./extract.ts";
import type { SkillKind } from "./taxonomy.ts";

/** One has them or has not, whatever they are asked for together with. */
const APART: readonly SkillKind[] = ["soft", "language", "certificate"];

/** What the taxonomy knows of skills that are near to each other, as matching takes it. */
export const SKILL_LORE = {
  relativesOf: (key: string) => relativesOf(canonicalSkill(key)),
  fieldOf(key: string): string | null {
    const skill = skillOf(canonicalSkill(key));
    return skill === null || APART.includes(skill.kind) ? null : skill.field;
  },
};
