import { Button, Stack, Text, Title } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { graphql } from "../generated/gql.ts";
import type { ReadingFieldsFragment } from "../generated/graphql.ts";
import { count, spanWords } from "../words.ts";
import classes from "./cv-reading.module.css";
import { Icon } from "./icons.tsx";

graphql(`
  fragment ReadingFields on Cv {
    id
    positions {
      title
      employer
      place
      from
      to
      current
    }
    skills {
      name
      years
      lastUsed
      found {
        section
        text
      }
    }
  }
`);

type Position = ReadingFieldsFragment["positions"][number];
type Skill = ReadingFieldsFragment["skills"][number];

/** The sections of a CV in words; one that is not named here is shown as the server calls it. */
const SECTIONS: Partial<Record<string, string>> = {
  top: "Heading",
  certificates: "Certificates",
  education: "Education",
  experience: "Experience",
  languages: "Languages",
  personal: "About you",
  projects: "Projects",
  skills: "Skills",
  summary: "Summary",
  other: "Elsewhere",
};

/** What was read out of the CV in use. Give it a key that changes with the CV. */
export function CvReading({ cv }: { cv: ReadingFieldsFragment | null }) {
  // One and the same line twice is one position.
  const positions = [...new Map(cv?.positions.map((position) => [JSON.stringify(position), position])).values()];
  // Those with the most years first; the others stay in the order of the CV.
  const skills = [...(cv?.skills ?? [])].sort((a, b) => (b.years ?? -1) - (a.years ?? -1));
  const isEmpty = positions.length + skills.length === 0;
  return (
    <Stack className="sheet" p={{ base: "md", sm: "lg" }} gap="md" component="section" aria-label="What your CV says">
      <Title order={2}>What your CV says</Title>
      {isEmpty && (
        <Text size="sm" className="soft">
          {cv
            ? "Nothing is known of the positions and skills in this CV. Add it again to have it read anew."
            : "Add a CV, and the positions and skills that it names will stand here."}
        </Text>
      )}
      <Part title="Positions" limit={4}>
        {positions.map((position) => (
          <PositionRow key={JSON.stringify(position)} position={position} />
        ))}
      </Part>
      <Part title="Skills" limit={8}>
        {skills.map((skill) => (
          <SkillRow key={skill.name} skill={skill} />
        ))}
      </Part>
    </Stack>
  );
}

/** The first of many rows, the rest at a press; nothing without rows. */
function Part({ title, limit, children }: { title: string; limit: number; children: ReactElement[] }) {
  const [all, setAll] = useState(false);
  if (children.length === 0) return null;
  return (
    <div>
      <Title order={3} fz="sm">
        {title}
      </Title>
      <ul aria-label={title} className={classes.rows}>
        {all ? children : children.slice(0, limit)}
      </ul>
      {children.length > limit && (
        <Button variant="subtle" size="compact-sm" ml={-8} mt={6} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show all ${children.length} ${title.toLowerCase()}`}
        </Button>
      )}
    </div>
  );
}

function PositionRow({ position }: { position: Position }) {
  const { title, employer, place } = position;
  const [name, ...where] = [title, employer, place].filter(Boolean);
  const span = spanWords(position);
  return (
    <li className={classes.position}>
      <Text size="sm" fw={560}>
        {name ?? "Title not named"}
      </Text>
      {span && (
        <Text size="sm" className={`soft figures ${classes.figure}`}>
          {span}
        </Text>
      )}
      {where.length > 0 && (
        <Text size="sm" className={`soft ${classes.where}`}>
          {where.join(" · ")}
        </Text>
      )}
    </li>
  );
}

/** A skill that opens on the lines that name it. */
function SkillRow({ skill: { name, years, lastUsed, found } }: { skill: Skill }) {
  const line = (
    <>
      <span>{name}</span>
      {years != null && (
        <span className={`soft figures ${classes.figure}`}>
          {years < 1 ? "under a year" : count(years, "year")}
          {lastUsed != null && lastUsed < new Date().getFullYear() && `, last in ${lastUsed}`}
        </span>
      )}
    </>
  );
  if (found.length === 0) return <li className={classes.bare}>{line}</li>;
  return (
    <li>
      <details className={classes.skill}>
        <summary>
          <Icon name="down" size={14} />
          {line}
        </summary>
        <ul>
          {found.map(({ section, text }) => (
            <li key={`${section} ${text}`}>
              <span className="soft">{SECTIONS[section] ?? section}:</span> {text}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
