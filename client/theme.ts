import { createTheme, type MantineColorsTuple } from "@mantine/core";

const pine: MantineColorsTuple = [
  "#eaf5f1",
  "#d5e8e1",
  "#abd2c5",
  "#7dbaa6",
  "#55a58b",
  "#3a967a",
  "#2a8069",
  "#1b6b57",
  "#17614f",
  "#0d4639",
];

const amber: MantineColorsTuple = [
  "#fdf5e3",
  "#f9e9c6",
  "#f3d48f",
  "#eebf55",
  "#e9ad2c",
  "#d99a17",
  "#b97f0d",
  "#94640a",
  "#734d0b",
  "#553a0c",
];

/** Greys of the dark scheme, with a trace of the same green. */
const dark: MantineColorsTuple = [
  "#d3d9d5",
  "#b3bcb7",
  "#949f99",
  "#717d77",
  "#47534d",
  "#36413c",
  "#28312d",
  "#1b2320",
  "#131a17",
  "#0d1311",
];

const gray: MantineColorsTuple = [
  "#f7f8f6",
  "#eff1ee",
  "#e4e8e4",
  "#d3d9d4",
  "#bac2bc",
  "#97a19a",
  "#6c7770",
  "#4c5751",
  "#333c37",
  "#1f2622",
];

const fonts =
  'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

/** Pine on paper, amber for what is new. System fonts only. */
export const theme = createTheme({
  primaryColor: "pine",
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  colors: { pine, amber, dark, gray },
  black: "#18211d",
  defaultRadius: "md",
  cursorType: "pointer",
  fontFamily: fonts,
  headings: {
    fontFamily: fonts,
    fontWeight: "680",
    sizes: {
      h1: { fontSize: "1.75rem", lineHeight: "1.2" },
      h2: { fontSize: "1.25rem", lineHeight: "1.3" },
      h3: { fontSize: "1.0625rem", lineHeight: "1.35" },
    },
  },
});
