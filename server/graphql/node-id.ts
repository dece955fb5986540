import { AppError, badInput } from "../errors.ts";
import { PipelineName } from "../generated/prisma/enums.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_INT4 = 2_147_483_647;

const isUuid = (id: string) => UUID.test(id);
const isInt4 = (id: string) => /^[1-9]\d{0,9}$/.test(id) && Number(id) <= MAX_INT4;

/** The types that have ids, and what the part after the type's name must look like. */
const NODE_TYPES = {
  ApiToken: isUuid,
  Application: isUuid,
  Company: isInt4,
  Cv: isUuid,
  Job: isInt4,
  Pipeline: (id: string) => id in PipelineName,
  PipelineRun: isUuid,
  Recommendation: isUuid,
  SavedJob: isUuid,
  SearchCombination: isInt4,
  Source: (id: string) => /^[a-z][a-z0-9-]{1,40}$/.test(id),
  User: isUuid,
} satisfies Record<string, (id: string) => boolean>;

export type NodeType = keyof typeof NODE_TYPES;

/** The type and the database's id that a global id stands for; null when it is none. */
export function readNodeId(globalId: string): { type: NodeType; id: string } | null {
  const text = Buffer.from(globalId, "base64").toString();
  const [type = "", id = ""] = text.split(":", 2);
  if (text.length > 100 || !Object.hasOwn(NODE_TYPES, type)) return null;
  return NODE_TYPES[type as NodeType](id) ? { type: type as NodeType, id } : null;
}

/**
 * The database's id behind an argument.
 * @throws BAD_USER_INPUT at `path` when it is not an id of this type
 */
export function idOf(type: NodeType, globalId: string, path: (string | number)[]): string {
  const read = readNodeId(globalId);
  if (read?.type !== type) throw badInput(path, `This is not the id of a ${type}: take it from a field \`id\`.`);
  return read.id;
}

/** The same for types whose ids are whole numbers. */
export function numberOf(type: "Company" | "Job", globalId: string, path: (string | number)[]): number {
  return Number(idOf(type, globalId, path));
}

export function notFound(what: string): AppError {
  return new AppError("NOT_FOUND", `There is no such ${what}, or it is not yours. Load the list again.`);
}
