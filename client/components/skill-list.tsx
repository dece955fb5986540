import { Badge, Group, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import classes from "./skill-list.module.css";

export interface SkillListProps {
  skills: readonly string[];
  /** have: the person has them; part: something near to them; lack: they do not; plain: nothing is said. */
  kind?: "have" | "part" | "lack" | "plain";
  /** How many are shown before "and n more"; all when left out. */
  limit?: number;
  label: string;
}

const LOOKS = {
  have: { variant: "light", color: "pine" },
  part: { variant: "outline", color: "pine" },
  lack: { variant: "outline", color: "gray", style: { borderStyle: "dashed" } },
  plain: { variant: "default", color: "gray" },
} as const;

/** Skills as small marks. Text of postings, shown as it is. */
export function SkillList({ skills, kind = "plain", limit = Number.POSITIVE_INFINITY, label }: SkillListProps) {
  const [all, setAll] = useState(false);
  if (skills.length === 0) return null;
  const shown = all ? skills : skills.slice(0, limit);
  return (
    <Group gap={6} component="ul" aria-label={label} p={0} m={0} style={{ listStyle: "none" }}>
      {shown.map((skill) => (
        <li key={skill} className={classes.item}>
          <Badge {...LOOKS[kind]} tt="none" fw={520} size="md" radius="sm" maw={260}>
            {skill}
          </Badge>
        </li>
      ))}
      {shown.length < skills.length && (
        <li className={classes.item}>
          <UnstyledButton fz="xs" className="soft" td="underline" onClick={() => setAll(true)}>
            and {skills.length - shown.length} more
          </UnstyledButton>
        </li>
      )}
    </Group>
  );
}
