import { join } from "node:path";
import { GraphQLError, GraphQLScalarType } from "graphql";

/** A file of a multipart request, spooled to disk while the request lasts. */
export interface Upload {
  /** As the client names it. */
  name: string;
  /** Media type, as the client claims. */
  type: string;
  /** Bytes. */
  size: number;
  bytes(): Promise<Uint8Array>;
  /** From its beginning; opened when it is read. */
  chunks(): AsyncIterable<Uint8Array>;
  /** What error messages show of a value. */
  toJSON(): object;
}

/** Where files are kept while a request lasts. */
export function spoolFolder(dataDir: string): string {
  return join(dataDir, "uploads");
}

function isUpload(value: unknown): value is Upload {
  const upload = value as Partial<Upload> | null;
  return typeof upload === "object" && typeof upload?.bytes === "function" && typeof upload.chunks === "function";
}

export const file = new GraphQLScalarType<Upload, never>({
  name: "File",
  description: "An uploaded file (GraphQL multipart request).",
  specifiedByURL: "https://github.com/jaydenseric/graphql-multipart-request-spec",
  serialize() {
    throw new TypeError("File: only an input");
  },
  parseValue(value) {
    if (isUpload(value)) return value;
    throw new GraphQLError(
      "Send the file as a GraphQL multipart request, with a null in its place among the variables.",
    );
  },
  parseLiteral() {
    throw new GraphQLError("A file goes in a variable, as a GraphQL multipart request.");
  },
});
