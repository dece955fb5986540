import { spawn } from "node:child_process";

/** `npm run dev`: the server, started anew at every change, beside vite with the client (which it proxies /graphql for). */
const children = [
  spawn("tsx", ["watch", "--clear-screen=false", "server/main.ts"], { stdio: "inherit" }),
  spawn("vite", ["dev"], { stdio: "inherit" }),
];
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop());

function stop(): void {
  for (const child of children) child.kill("SIGTERM");
}

for (const child of children) {
  child.on("exit", (code) => {
    process.exitCode ||= code ?? 0;
    stop();
  });
}
