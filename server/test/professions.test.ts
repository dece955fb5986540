import { expect, test } from "vitest";
import { professionsOf } from "../skills/professions.ts";

test.each([
  [["Staff Nurse", "Care Assistant"], [], ["health"]],
  [["Medical Records Technician"], [], []],
  [["Regional Sales Director"], [], []],
  [["Paralegal"], [], ["law"]],
  [["Shift Supervisor"], ["Nursing", "NMC Registration"], ["health"]],
  [["Shift Supervisor"], ["Registered Nurse Licence"], ["health"]],
  [["", " "], ["Nursing"], null],
])("%j with %j: %j", (titles, skills, professions) => {
  expect(professionsOf(titles, skills)).toEqual(professions);
});
