/** Line icons on a 24-unit grid. They only ever stand beside words or in a labelled button, so they are hidden from readers. */
const PATHS = {
  shortlist: "M5 6h14M5 12h9M5 18h5",
  search: "M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13ZM15.3 15.3 20 20",
  bookmark: "M7 4h10v16l-5-4-5 4Z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13Z",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z",
  close: "M6 6l12 12M18 6 6 18",
  check: "M5 12.5 10 17.5 19 7",
  minus: "M6 12h12",
  out: "M14 5h5v5M19 5l-8 8M17 14v5H5V7h5",
  upload: "M12 16V5M7.5 9.5 12 5l4.5 4.5M5 19h14",
  filter: "M4 7h16M7 12h10M10 17h4",
  again: "M19 12a7 7 0 1 1-2.3-5.2M19 4v4h-4",
  down: "M6 9.5 12 15.5 18 9.5",
  place:
    "M12 20.5s6.5-5.6 6.5-10.7A6.5 6.5 0 0 0 5.5 9.8c0 5.1 6.5 10.7 6.5 10.7ZM12 12a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z",
  thumbUp:
    "M7.5 11v9H4v-9ZM7.5 11l4-7.5a2 2 0 0 1 2 2.3L13 9h5.2a1.8 1.8 0 0 1 1.8 2.1l-1.2 7A2.2 2.2 0 0 1 16.6 20H7.5",
  thumbDown:
    "M16.5 13V4H20v9ZM16.5 13l-4 7.5a2 2 0 0 1-2-2.3L11 15H5.8A1.8 1.8 0 0 1 4 12.9l1.2-7A2.2 2.2 0 0 1 7.4 4h9.1",
  leave: "M14 5H6v14h8M11 12h9M16.5 8.5 20 12l-3.5 3.5",
} as const;

export interface IconProps {
  name: keyof typeof PATHS;
  /** Pixels; 18 if left out. */
  size?: number;
  filled?: boolean;
}

export function Icon({ name, size = 18, filled = false }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0 }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
