// Checks Kubernetes manifests against the schemas of their kinds, unknown fields included: node check-manifests.mjs < OBJECTS
// OBJECTS is a JSON array of {where, object}. Prints a line for each problem; the exit code is 1 where there is one.
//
// The types of kubernetes-models say what is there and what must be there: the compiler finds unknown fields, missing ones and
// wrong types in them. Its validators, made from the same OpenAPI documents, add formats, patterns and ranges.
import { readFileSync } from "node:fs";
import ts from "typescript";

const packages = {
  "monitoring.coreos.com": "@kubernetes-models/prometheus-operator/",
  "gateway.networking.k8s.io": "@kubernetes-models/gateway-api/",
  "argoproj.io": "@kubernetes-models/argo-cd/",
};

const problems = [];

// Objects of our own kinds are checked by their CRDs elsewhere; what they hold of Kubernetes is checked here.
function partsOf({ where, object }) {
  if (!object.apiVersion.startsWith("liveops.dev/")) {
    return [{ where, object, apiVersion: object.apiVersion, kind: object.kind }];
  }
  const template = object.spec?.template;
  return template ? [{ where: `${where} spec.template`, object: template, apiVersion: "v1", kind: "PodTemplateSpec" }] : [];
}

function moduleOf({ apiVersion, kind }) {
  const [group] = apiVersion.includes("/") ? apiVersion.split("/") : [""];
  return `${packages[group] ?? "kubernetes-models/"}${apiVersion}/${kind}`;
}

const parts = JSON.parse(readFileSync(0, "utf8")).flatMap(partsOf);

// (1) types
const file = new URL("manifests.ts", import.meta.url).pathname;
let source = "";
const starts = [];
for (const [index, part] of parts.entries()) {
  starts.push(source.length);
  source += `export const o${index}: import("${moduleOf(part)}").I${part.kind} = ${JSON.stringify(part.object)};\n`;
}

const options = {
  noEmit: true, strict: true, skipLibCheck: true, types: [], lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022,
};
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists, readFile } = host;
host.getSourceFile = (name, version) => (name === file ? ts.createSourceFile(name, source, version) : getSourceFile.call(host, name, version));
host.fileExists = (name) => name === file || fileExists.call(host, name);
host.readFile = (name) => (name === file ? source : readFile.call(host, name));
for (const diagnostic of ts.getPreEmitDiagnostics(ts.createProgram([file], options, host))) {
  const index = diagnostic.start === undefined ? -1 : starts.findLastIndex((start) => start <= diagnostic.start);
  problems.push(`${parts[index]?.where ?? "compiler"}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`);
}

// (2) formats, patterns, ranges
for (const part of parts) {
  try {
    const model = (await import(moduleOf(part)))[part.kind];
    new model(part.object).validate();
  } catch (error) {
    problems.push(`${part.where}: ${error.message}`);
  }
}

for (const problem of problems) console.log(problem);
console.error(`${parts.length} objects checked`);
process.exitCode = problems.length ? 1 : 0;
