import type { CodegenConfig } from "@graphql-codegen/cli";

/** Types of the client's operations, from the schema that the server prints. The output is git-ignored. */
const config: CodegenConfig = {
  schema: "./schema.graphql",
  documents: ["client/**/*.tsx", "client/**/*.ts", "!client/generated/**"],
  generates: {
    "client/generated/": {
      preset: "client",
      // The documents, for PERSISTED_ONLY=client.
      presetConfig: { fragmentMasking: false, persistedDocuments: true },
      config: {
        importExtension: ".ts",
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { DateTime: "string", File: "File" },
      },
    },
  },
};

export default config;
