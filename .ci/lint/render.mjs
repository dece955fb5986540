import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkSettings, parse, ROOT, wrong } from "./tools.mjs";

/** No package brings the Blueprint's schema: this is what ours uses of it, by Render's documentation. */
const RENDER = {
  web: [
    "dockerContext",
    "dockerfilePath",
    "healthCheckPath",
    "maxShutdownDelaySeconds",
    "numInstances",
    "runtime",
    "autoDeployTrigger",
    "envVars",
  ],
  worker: [
    "dockerContext",
    "dockerfilePath",
    "maxShutdownDelaySeconds",
    "numInstances",
    "runtime",
    "autoDeployTrigger",
    "envVars",
  ],
  keyvalue: ["ipAllowList", "maxmemoryPolicy"],
  database: ["databaseName", "ipAllowList", "name", "plan", "region", "user"],
  plans: ["starter", "standard", "pro", "pro plus", "pro max", "pro ultra"],
};

export function checkRender() {
  const file = "deploy/render.yaml";
  const [{ services, databases, envVarGroups, ...others }] = parse(file);
  for (const key of Object.keys(others)) wrong(file, `there is no ${key}`);
  const has = (list, name) => list.some((each) => each.name === name);
  const keys = (what, object, known) => {
    for (const key of Object.keys(object))
      if (!known.includes(key)) wrong(file, `${what} has ${key}, which is not known here`);
    for (const key of known) if (!(key in object)) wrong(file, `${what} lacks ${key}`);
  };
  for (const service of services) {
    const { type, name, plan, envVars = [] } = service;
    if (!RENDER[type] || !["web", "worker", "keyvalue"].includes(type)) {
      wrong(file, `${name} is a ${type}, which is not known here`);
      continue;
    }
    keys(name, service, ["type", "name", "plan", "region", ...RENDER[type]]);
    if (!RENDER.plans.includes(plan)) wrong(file, `${name} has the plan ${plan}, which is not known here`);
    if (service.dockerfilePath && !existsSync(join(ROOT, service.dockerfilePath)))
      wrong(file, `${name} is built from ${service.dockerfilePath}, which is not there`);
    checkSettings(
      `${file}, ${name}`,
      envVars.flatMap(({ key }) => key ?? []),
    );
    for (const { key, fromGroup, fromDatabase, fromService, ...rest } of envVars) {
      if (fromGroup && !has(envVarGroups, fromGroup))
        wrong(file, `${name} takes the group ${fromGroup}, which there is not`);
      if (fromDatabase && !has(databases, fromDatabase.name))
        wrong(file, `${name} takes ${key} from ${fromDatabase.name}, which there is not`);
      if (fromService && !services.some((each) => each.name === fromService.name && each.type === fromService.type))
        wrong(file, `${name} takes ${key} from ${fromService.name}, which there is not`);
      if (!fromGroup && !fromDatabase && !fromService && !("value" in rest) && rest.sync !== false)
        wrong(file, `${name} gives ${key} no value`);
    }
  }
  for (const database of databases) {
    keys(database.name, database, RENDER.database);
    // The older names (starter, standard, pro) are refused for new databases.
    if (!/^(basic|pro|accelerated)-\d+[mg]b$/.test(database.plan))
      wrong(file, `${database.name} has the plan ${database.plan}`);
  }
  for (const { name, envVars } of envVarGroups) {
    checkSettings(
      `${file}, ${name}`,
      envVars.map(({ key }) => key),
    );
    for (const each of envVars)
      if (!("value" in each) && !each.generateValue) wrong(file, `a group may only hold values: ${each.key}`);
  }
  const regions = new Set([...services, ...databases].map(({ region }) => region));
  if (regions.size !== 1) wrong(file, "is spread over regions, which cannot reach each other inside");
}
