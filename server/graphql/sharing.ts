import { type DocumentNode, type ExecutionArgs, type ExecutionResult, execute } from "graphql";
import { asViewer } from "../database/viewer.ts";
import type { Context } from "./context.ts";

/**
 * An event that many hear is executed once for all who ask for the same of it, as far as nothing in the answer depends on who asks:
 * the execution is nobody's, and notes whether anything looked for the viewer. Where something did, each has an execution of their own.
 */

/** Null: it depends on who asks. */
type Shared = Promise<ExecutionResult | null> | ExecutionResult | null;

/** Answers to shared events, by what is asked. */
const answers = new WeakMap<object, Map<string, Shared>>();
const numbers = new WeakMap<DocumentNode, number>();
let lastNumber = 0;

/** JSON of what many are told. */
const texts = new WeakMap<ExecutionResult, string | null>();

/** JSON of a result, made once of what many are told. */
export function textOf(result: ExecutionResult): string {
  const known = texts.get(result);
  if (known) return known;
  const text = JSON.stringify(result);
  if (known === null) texts.set(result, text);
  return text;
}

/** Marks an event that is handed to more than one subscriber. @returns it */
export function shared<Event extends object>(event: Event): Event {
  answers.set(event, new Map());
  return event;
}

/** Executes a subscription's events. */
export function createSharing(args: ExecutionArgs): (event: unknown) => Promise<ExecutionResult> | ExecutionResult {
  const { viewer, deps } = args.contextValue as Context;
  const question = `${numberOf(args.document)} ${args.operationName ?? ""} ${JSON.stringify(args.variableValues ?? {})}`;
  const ofOnesOwn = (event: unknown) =>
    asViewer(viewer?.userId ?? null, () => execute({ ...args, rootValue: event }) as Promise<ExecutionResult>);

  function nobodys(event: unknown): Shared {
    let isPersonal = false;
    const contextValue: Context = {
      deps,
      get viewer() {
        isPersonal = true;
        return null;
      },
      address: "",
      reply: null,
    };
    const asFarAsShared = (result: ExecutionResult) => {
      if (isPersonal) return null;
      texts.set(result, null);
      return result;
    };
    const result = asViewer(null, () => execute({ ...args, rootValue: event, contextValue }));
    return result instanceof Promise ? result.then(asFarAsShared) : asFarAsShared(result as ExecutionResult);
  }

  return (event) => {
    const known = answers.get(event as object);
    if (!known) return ofOnesOwn(event);
    const had = known.get(question);
    const answer = had === undefined ? nobodys(event) : had;
    if (had === undefined) {
      known.set(question, answer);
      // Whoever comes later need not wait for it.
      if (answer instanceof Promise) void answer.then((told) => known.set(question, told)).catch(() => {});
    }
    if (answer instanceof Promise) return answer.then((told) => told ?? ofOnesOwn(event));
    return answer ?? ofOnesOwn(event);
  };
}

function numberOf(document: DocumentNode): number {
  const number = numbers.get(document) ?? ++lastNumber;
  numbers.set(document, number);
  return number;
}
