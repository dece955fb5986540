import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkSettings, context, load, parse, ROOT, TOOLS, wrong } from "./tools.mjs";

const FOLDER = "deploy/kubernetes";

export async function checkKubernetes() {
  const [{ resources, images }] = parse(`${FOLDER}/kustomization.yaml`);
  const files = readdirSync(join(ROOT, FOLDER)).filter((file) => file !== "kustomization.yaml");
  const applied = files.filter((file) => file !== "secret.example.yaml");
  if (applied.sort().join() !== [...resources].sort().join())
    wrong(`${FOLDER}/kustomization.yaml`, `should have ${applied.join(", ")}`);
  const all = files.flatMap((file) =>
    parse(`${FOLDER}/${file}`).map((object) => ({ file: `${FOLDER}/${file}`, object })),
  );
  for (const { file, object } of all) {
    const folder = `kubernetes-models/${object.apiVersion}`;
    if (!existsSync(join(TOOLS, "node_modules", folder, `${object.kind}.js`))) {
      wrong(file, `there is no ${object.kind} in ${object.apiVersion}`);
      continue;
    }
    const Model = (await load(`${folder}/${object.kind}.js`))[object.kind];
    try {
      new Model(object).validate();
    } catch (error) {
      wrong(file, `${object.kind}: ${error.message}`);
    }
  }
  checkFields(all);
  checkReferences(all, images);
}

/** The schemas let fields pass that there are none of; the types of the same package do not, in a literal. */
function checkFields(all) {
  const lines = all.map(({ object: { apiVersion, kind }, object }, at) => {
    const type = `import("kubernetes-models/${apiVersion}").I${kind}`;
    return `export const object${at}: ${type} = ${JSON.stringify(object)};`;
  });
  writeFileSync(join(TOOLS, "manifests.ts"), lines.join("\n"));
  writeFileSync(
    join(TOOLS, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        module: "nodenext",
        target: "es2023",
        types: [],
      },
      files: ["manifests.ts"],
    }),
  );
  const { status, stdout } = spawnSync(join(TOOLS, "node_modules", ".bin", "tsc"), ["--pretty", "false"], {
    cwd: TOOLS,
    encoding: "utf8",
  });
  if (status === 0) return;
  for (const line of stdout.trim().split("\n")) {
    const [, number, message] = /^manifests\.ts\((\d+),\d+\): error \w+: (.*)$/.exec(line) ?? [];
    if (message) wrong(all[number - 1].file, `${all[number - 1].object.kind}: ${message}`);
    else if (!line.startsWith(" ")) wrong(FOLDER, line);
  }
}

/** What names something else names something that is there. */
function checkReferences(all, images) {
  const named = (kind, name) => all.find(({ object }) => object.kind === kind && object.metadata.name === name)?.object;
  const pods = all.filter(({ object }) => object.kind === "Deployment");
  const selects = (selector, labels) => Object.entries(selector).every(([key, value]) => labels[key] === value);
  for (const { file, object } of all) {
    const { kind, spec } = object;
    const selector = kind === "Service" ? spec.selector : spec?.selector?.matchLabels;
    if (selector) {
      const chosen = pods.filter((pod) => selects(selector, pod.object.spec.template.metadata.labels));
      if (chosen.length !== 1) wrong(file, `${kind} selects ${chosen.length} kinds of pods`);
      const ports = chosen.flatMap((pod) =>
        pod.object.spec.template.spec.containers.flatMap((each) => each.ports ?? []),
      );
      if (kind === "Service")
        for (const { targetPort } of spec.ports)
          if (!ports.some(({ name }) => name === targetPort))
            wrong(file, `Service sends to the port ${targetPort}, which no pod has`);
    }
    if (kind === "Ingress")
      for (const { backend } of spec.rules.flatMap((rule) => rule.http.paths)) {
        const service = named("Service", backend.service.name);
        if (!service?.spec.ports.some(({ name }) => name === backend.service.port.name))
          wrong(file, `Ingress sends to ${backend.service.name}, which has no such port`);
      }
    if (kind === "ConfigMap" || kind === "Secret") checkSettings(file, Object.keys(object.data ?? object.stringData));
    if (kind === "Secret" && Object.values(object.stringData).some(Boolean))
      wrong(file, "has a value that would be in git");
    if (kind === "Deployment") checkPod(file, spec.template.spec, named, images);
  }
}

function checkPod(file, { containers, volumes }, named, images) {
  for (const container of containers) {
    if (!images.some(({ name }) => name === container.image))
      wrong(file, `kustomization.yaml has no image ${container.image}`);
    checkSettings(
      file,
      container.env.map(({ name }) => name),
    );
    for (const { configMapRef, secretRef } of container.envFrom) {
      if (configMapRef && !named("ConfigMap", configMapRef.name))
        wrong(file, `there is no ConfigMap ${configMapRef.name}`);
      if (secretRef && !named("Secret", secretRef.name)) wrong(file, `there is no Secret ${secretRef.name}`);
    }
    for (const { name } of container.volumeMounts)
      if (!volumes.some((volume) => volume.name === name)) wrong(file, `there is no volume ${name}`);
    for (const probe of ["startupProbe", "readinessProbe", "livenessProbe"]) {
      const { httpGet, exec } = container[probe] ?? {};
      if (!httpGet && !exec) wrong(file, `there is no ${probe}`);
      if (httpGet && !container.ports.some(({ name }) => name === httpGet.port))
        wrong(file, `${probe} asks the port ${httpGet.port}, which there is not`);
      if (exec && !context.includes(exec.command[1]))
        wrong(file, `${probe} runs ${exec.command[1]}, which is not in the image`);
    }
  }
}
