import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkSettings, lint, parse, ROOT, TOOLS, wrong } from "./tools.mjs";

export function checkCompose() {
  const config = join(TOOLS, "dclint.json");
  // Ours are in the order in which one reads them.
  const order = ["service-keys-order", "services-alphabetical-order", "top-level-properties-order"];
  const rules = Object.fromEntries([
    ...order.map((rule) => [rule, 0]),
    ["require-quotes-in-ports", [2, { quoteType: "double" }]],
  ]);
  writeFileSync(config, JSON.stringify({ rules }));
  lint("compose.yaml", "dclint", "--config", config, "--max-warnings", "0", "compose.yaml");
  const [{ services, networks, volumes }] = parse("compose.yaml");
  for (const [name, service] of Object.entries(services)) {
    checkSettings(`compose.yaml, ${name}`, Object.keys(service.environment ?? {}), ["POSTGRES_PASSWORD"]);
    for (const network of service.networks)
      if (!(network in networks)) wrong("compose.yaml", `${name} is on ${network}, which is none`);
    for (const volume of service.volumes ?? []) {
      const [source] = volume.split(":");
      if (source.startsWith("./") ? !existsSync(join(ROOT, source)) : !(source in volumes))
        wrong("compose.yaml", `${name} mounts ${source}, which is not there`);
    }
    for (const other of Object.keys(service.depends_on ?? {}))
      if (!services[other]) wrong("compose.yaml", `${name} waits for ${other}, which is no service`);
    if (!service.deploy?.resources?.limits?.memory) wrong("compose.yaml", `${name} has no limit of memory`);
    if (!service.healthcheck) wrong("compose.yaml", `${name} has no health check`);
  }
}
