import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** In development the server runs beside vite, with its default PORT. */
const SERVER = "http://127.0.0.1:4000";

/** Writes a packed copy beside each text file of the build: the server hands it out as it is. */
function packFiles(): Plugin {
  return {
    name: "pack-files",
    apply: "build",
    async writeBundle({ dir = "" }) {
      for (const file of await readdir(dir, { recursive: true })) {
        // The page itself is another one each time (server/http/pages.ts).
        if (!/\.(js|css|svg)$/.test(file)) continue;
        const plain = await readFile(join(dir, file));
        if (plain.length > 1_000) await writeFile(join(dir, `${file}.gz`), await promisify(gzip)(plain, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: "client",
  plugins: [react(), packFiles()],
  // The server puts a nonce in its place, by which the page may write styles (server/http/pages.ts).
  html: { cspNonce: "{{nonce}}" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        // What changes only with its version is kept apart, so that browsers can keep it.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
            { name: "apollo", test: /node_modules\/(@apollo|@wry|graphql|graphql-tag|graphql-ws|optimism|rxjs)\// },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/graphql": { target: SERVER, ws: true }, "/health": { target: SERVER } },
  },
});
