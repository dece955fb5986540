import { ApolloLink } from "@apollo/client";
import { print } from "graphql";
import { Observable } from "rxjs";

/** Asked of an operation through its context, to hear how much of the file is sent: 0 to 1. */
export type OnProgress = (share: number) => void;

/**
 * Sends an operation whose variable `file` is a File as a GraphQL multipart request.
 * XMLHttpRequest, because fetch cannot tell how far an upload is.
 * Spec: https://github.com/jaydenseric/graphql-multipart-request-spec
 */
export function createUploadLink(url: string): ApolloLink {
  return new ApolloLink(
    ({ query, variables, operationName, getContext }) =>
      new Observable((observer) => {
        const { file, ...rest } = variables;
        const body = new FormData();
        const operations = { operationName, query: print(query), variables: { ...rest, file: null } };
        body.set("operations", JSON.stringify(operations));
        body.set("map", JSON.stringify({ 0: ["variables.file"] }));
        body.set("0", file as File);

        const request = new XMLHttpRequest();
        const onProgress = getContext().onProgress as OnProgress | undefined;
        request.upload.onprogress = (event) => onProgress?.(event.lengthComputable ? event.loaded / event.total : 0);
        request.upload.onload = () => onProgress?.(1);
        request.onerror = () => observer.error(new TypeError("The connection broke off during the upload."));
        request.onload = () => {
          const answer = request.response as ApolloLink.Result | null;
          if (answer && typeof answer === "object" && ("data" in answer || "errors" in answer)) {
            observer.next(answer);
            observer.complete();
          } else if (request.status === 413) {
            observer.error(new Error("The file is too large. Choose one of at most 5 MB."));
          } else {
            observer.error(new Error(`The upload was refused (status ${request.status}). Try again.`));
          }
        };
        request.open("POST", url);
        request.responseType = "json";
        request.setRequestHeader("accept", "application/graphql-response+json, application/json");
        request.setRequestHeader("x-graphql-yoga-csrf", "1");
        const headers: Record<string, string> = getContext().headers ?? {};
        for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
        request.send(body);
        return () => request.abort();
      }),
  );
}

/** Whether an operation carries a file. */
export function isUpload(operation: ApolloLink.Operation): boolean {
  return operation.variables.file instanceof File;
}
