import { once } from "node:events";
import { existsSync } from "node:fs";
import { rm, symlink } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { runEnded } from "./support/backend.ts";
import { type Answer, bearer, CSRF, CV, multipart, openTestServer, type TestServer } from "./support/server.ts";

const UPLOAD =
  "mutation Upload($file: File!) { uploadCv(file: $file) { cv { fileName mediaType } profile { skills } } }";
const IMPORT = "mutation Import($file: File!) { importJobs(file: $file) { id } }";
const MEGABYTE = 1024 * 1024;
/** As long as a busy machine may take. */
const WAIT = { timeout: 60_000 };

let server: TestServer;
let person: string;
let admin: string;

beforeAll(async () => {
  server = await openTestServer();
  person = (await server.signUp("person@example.com")).token;
  admin = (await server.signUp("admin@example.com", "ADMIN")).token;
});

// Whatever became of a request, its files are gone.
afterEach(() => vi.waitUntil(async () => (await server.spooled()).length === 0, WAIT));

afterAll(() => server.close());

async function send(form: FormData, headers: Record<string, string> = { ...CSRF, ...bearer(person) }) {
  const response = await server.post(form, headers);
  return { status: response.status, ...((await response.json()) as Answer) };
}

/** A multipart body of these parts, written by hand. */
function parts(given: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith("file")) form.set(name, new File([value], "cv.txt", { type: "text/plain" }));
    else form.set(name, value);
  }
  return form;
}

/** Spaces between rows are read over. */
function importOf(bytes: number): string {
  const row = `${JSON.stringify({ id: "large-1", title: "Engineer", description: "Builds things of every size." })}\n`;
  return row + `${" ".repeat(MEGABYTE - 1)}\n`.repeat(Math.ceil(bytes / MEGABYTE)).slice(0, bytes - row.length);
}

describe("an upload", () => {
  test("is read, and leaves nothing behind in the spool folder", async () => {
    const { data, errors } = await server.upload(UPLOAD, CV, person);
    expect(errors).toBeUndefined();
    expect(data?.uploadCv).toMatchObject({ cv: { fileName: "cv.txt", mediaType: "text/plain" } });
  });

  test("whose file nobody can read leaves nothing behind either", async () => {
    const { errors } = await server.upload(
      UPLOAD,
      { name: "cv.pdf", type: "application/pdf", content: "%PDF-1.7 broken" },
      person,
    );
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("of somebody who is not signed in is refused", async () => {
    const { errors } = await server.upload(UPLOAD, CV);
    expect(errors?.[0]?.extensions).toEqual({ code: "UNAUTHENTICATED" });
  });

  test("of a person to what only admins may do is refused", async () => {
    const { errors } = await server.upload(
      IMPORT,
      { name: "jobs.json", type: "application/json", content: "[]" },
      person,
    );
    expect(errors?.[0]?.extensions).toEqual({ code: "FORBIDDEN" });
  });

  test("without the header that no foreign page can send is FORBIDDEN", async () => {
    const { status, errors } = await send(multipart(UPLOAD, CV), bearer(person));
    expect(status).toBe(403);
    expect(errors?.[0]?.extensions).toEqual({ code: "FORBIDDEN" });
  });

  test("in a field that is no file answers BAD_USER_INPUT and never shows where the file lies", async () => {
    const operations = JSON.stringify({
      query: "query A($text: String!) { node(id: $text) { id } }",
      variables: { text: null },
    });
    const { errors } = await send(parts({ operations, map: '{"file0":["variables.text"]}', file0: "x" }));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
    expect(JSON.stringify(errors)).not.toContain(server.deps.settings.dataDir);
  });
});

describe("the size of an upload", () => {
  test("a person's 7 MB are refused", async () => {
    const { errors } = await server.upload(UPLOAD, { ...CV, content: " ".repeat(7 * MEGABYTE) }, person);
    expect(errors?.[0]?.extensions).toEqual({ code: "PAYLOAD_TOO_LARGE" });
  });

  test("60 MB of a person's are refused with an answer that an ordinary client reads, time and again", async () => {
    const content = " ".repeat(60 * MEGABYTE);
    for (let attempt = 0; attempt < 3; attempt++) {
      const { errors } = await server.upload(UPLOAD, { ...CV, content }, person);
      expect(errors?.[0]?.extensions).toEqual({ code: "PAYLOAD_TOO_LARGE" });
    }
  });

  test("a CV of more than 5 MB is refused, though the request may have them", async () => {
    const { errors } = await server.upload(UPLOAD, { ...CV, content: " ".repeat(5 * MEGABYTE + 1) }, person);
    expect(errors?.[0]?.extensions).toEqual({ code: "PAYLOAD_TOO_LARGE" });
  });

  test("an admin's import of 64 MB goes in, and its file is gone when the run has ended", async () => {
    const file = { name: "jobs.ndjson", type: "application/x-ndjson", content: importOf(64 * MEGABYTE) };
    const { data, errors } = await server.upload(IMPORT, file, admin);
    expect(errors).toBeUndefined();
    const [, runId] = Buffer.from((data?.importJobs as { id?: string } | undefined)?.id ?? "", "base64")
      .toString()
      .split(":");
    expect(await runEnded(server.test.url, runId ?? "")).toMatchObject({
      status: "SUCCEEDED",
      counts: { inserted: 1 },
    });
  });

  test("an import that is larger than IMPORT_MAX_BYTES is refused", async () => {
    const file = { name: "jobs.ndjson", type: "application/x-ndjson", content: importOf(64 * MEGABYTE + 1) };
    expect((await server.upload(IMPORT, file, admin)).errors?.[0]?.extensions).toEqual({ code: "PAYLOAD_TOO_LARGE" });
  });

  test("one that does not say its length is refused once it is too long", async () => {
    const form = new Response(multipart(UPLOAD, { ...CV, content: " ".repeat(9 * MEGABYTE) }));
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { ...CSRF, ...bearer(person), "content-type": form.headers.get("content-type") ?? "" },
      body: form.body,
      // A stream is sent in chunks.
      ...{ duplex: "half" },
    });
    expect(response.status).toBe(413);
    expect(((await response.json()) as Answer).errors?.[0]?.extensions).toEqual({ code: "PAYLOAD_TOO_LARGE" });
  });
});

describe("a broken multipart request answers BAD_USER_INPUT", () => {
  const operations = JSON.stringify({ query: UPLOAD, variables: { file: null } });
  const map = '{"file0":["variables.file"]}';
  const five = { file1: "b", file2: "c", file3: "d", file4: "e", file5: "f" };

  test.each<[string, Record<string, string>]>([
    ["without operations", { map, file0: "a" }],
    ["without a map", { operations, file0: "a" }],
    ["with operations that are no JSON", { operations: "{", map, file0: "a" }],
    ["with a list of operations", { operations: `[${operations}]`, map, file0: "a" }],
    ["with a map that is no object", { operations, map: "[]", file0: "a" }],
    ["with a map to a file that was not sent", { operations, map: '{"file9":["variables.file"]}', file0: "a" }],
    ["with a map whose paths are no list", { operations, map: '{"file0":"variables.file"}', file0: "a" }],
    ["with a path outside the variables", { operations, map: '{"file0":["query"]}', file0: "a" }],
    ["with a path to where no null is", { operations, map: '{"file0":["variables.other"]}', file0: "a" }],
    ["with a path to a prototype", { operations, map: '{"file0":["variables.__proto__.x"]}', file0: "a" }],
    [
      "with one place for two files",
      { operations, map: '{"file0":["variables.file"],"file1":["variables.file"]}', file0: "a", file1: "b" },
    ],
    ["with a file that is not sent", { operations, map: "{}" }],
    ["with more than five files", { operations, map, file0: "a", ...five }],
  ])("%s", async (_title, given) => {
    const { data, errors } = await send(parts(given));
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });

  test("without a boundary", async () => {
    const response = await server.post("x", { ...CSRF, ...bearer(person), "content-type": "multipart/form-data" });
    expect(response.status).toBe(400);
    expect(((await response.json()) as Answer).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("whose end is missing", async () => {
    const form = new Response(multipart(UPLOAD, CV));
    const whole = Buffer.from(await form.arrayBuffer());
    const cut = whole.subarray(0, whole.length - 80);
    const response = await server.post(cut, {
      ...CSRF,
      ...bearer(person),
      "content-type": form.headers.get("content-type") ?? "",
    });
    expect(((await response.json()) as Answer).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("a disk that takes no file", () => {
  test.skipIf(!existsSync("/proc/self"))("is a fault of ours, and the server goes on", async () => {
    const folder = join(server.deps.settings.dataDir, "uploads");
    await rm(folder, { recursive: true, force: true });
    // Not even root may make a file there.
    await symlink("/proc", folder);
    try {
      const { errors } = await server.upload(UPLOAD, CV, person);
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "INTERNAL_SERVER_ERROR" }]);
      expect(errors?.[0]?.message).not.toContain("/");
    } finally {
      await rm(folder);
    }
    expect((await server.upload(UPLOAD, CV, person)).errors).toBeUndefined();
  });
});

describe("an upload that is cut off in the middle", () => {
  test("leaves no file behind, and the server goes on", async () => {
    const form = new Response(multipart(UPLOAD, { ...CV, content: "x".repeat(MEGABYTE) }));
    const body = Buffer.from(await form.arrayBuffer());
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const head = [
      "POST /graphql HTTP/1.1",
      "Host: localhost",
      `Authorization: Bearer ${person}`,
      "x-graphql-yoga-csrf: 1",
      `Content-Type: ${form.headers.get("content-type")}`,
      `Content-Length: ${body.length}`,
      "",
      "",
    ];
    socket.write(head.join("\r\n"));
    socket.write(body.subarray(0, body.length / 2));
    await vi.waitUntil(async () => (await server.spooled()).length === 1, WAIT);
    socket.destroy();
    await once(socket, "close");
    await vi.waitUntil(async () => (await server.spooled()).length === 0, WAIT);
    expect((await server.upload(UPLOAD, CV, person)).errors).toBeUndefined();
  });
});
