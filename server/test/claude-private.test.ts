import { afterAll, beforeAll, expect, test } from "vitest";
import { goodClaude } from "./support/claude-judge.ts";
import { type ClaudeServer, openClaudeServer } from "./support/claude-server.ts";
import { PLAIN_CVS } from "./support/personal-cvs.ts";
import { NAME_SHAPES, SHAPES } from "./support/personal-shapes.ts";

const SUBMIT = "mutation($text: String!) { submitCvText(text: $text) { run { id } } }";
const PROFILE = "mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { profile { headline } } }";

let world: ClaudeServer;

beforeAll(async () => {
  world = await openClaudeServer({ model: goodClaude }, {}, { minimumScore: 0 });
});
afterAll(() => world.close());

/** In each CV all kinds of personal data that the tests of redact.ts know, one line each, in the middle. */
test("of people whose CVs are full of personal data nothing of it is in any request of a whole run", async () => {
  const { server, fake, settled } = world;
  const secrets: string[] = [];
  for (const [at, person] of PLAIN_CVS.entries()) {
    const planted = [...NAME_SHAPES, ...SHAPES].map((shape) => shape.plant(person));
    secrets.push(...planted.flatMap((each) => each.secrets));
    const lines = person.lines.slice();
    lines.splice(Math.floor(lines.length / 2), 0, ...planted.map(({ line }) => line));
    const email = `${person.surname
      .normalize("NFD")
      .replace(/[^a-z]/gi, "")
      .toLowerCase()}${at}@example.org`;
    secrets.push(email);
    const { token } = await server.signUp(email);
    await server.graphql(SUBMIT, { text: lines.join("\n") }, token);
    await server.graphql(
      PROFILE,
      { input: { headline: `Engineer ${person.given} ${person.surname}, ${email}` } },
      token,
    );
  }
  await settled();
  const sent = fake.requests.filter(({ kind }) => kind === "message" || kind === "count");
  expect(
    new Set(sent.map(({ params }) => JSON.stringify((params as { system: unknown }).system))).size,
  ).toBeLessThanOrEqual(4);
  expect(sent.length).toBeGreaterThan(2 * PLAIN_CVS.length);
  const text = sent
    .map(({ params }) => JSON.stringify(params))
    .join("\n")
    .toLowerCase();
  // An age is a number like others.
  const telling = secrets.filter((secret) => secret.length > 3);
  expect(telling.length).toBeGreaterThan(100);
  expect(telling.filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1).toLowerCase()))).toEqual([]);
});
