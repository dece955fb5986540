import { Icon } from "./icons.tsx";
import classes from "./points.module.css";

const ICONS = { for: "check", against: "minus" } as const;

export interface PointsProps {
  /** Sentences, no two the same. */
  points: readonly string[];
  kind: keyof typeof ICONS;
  label: string;
}

/** Sentences on a match, one under the other; nothing without any. */
export function Points({ points, kind, label }: PointsProps) {
  if (points.length === 0) return null;
  return (
    <ul className={`${classes.points} ${classes[kind]}`} aria-label={label}>
      {points.map((point) => (
        <li key={point}>
          <Icon name={ICONS[kind]} size={16} />
          <span>{point}</span>
        </li>
      ))}
    </ul>
  );
}
