import type { z } from "zod";

/** What is asked: to read a CV, to fill in a posting, to judge a person's matches. */
export type Purpose = "CV" | "JOB" | "MATCH";

/** The user turn: JSON and nothing else, so that a text from outside stays a value among others. */
export interface Prompt {
  /** What several requests have in common (a person's profile), to be cached by whoever sends several; null: nothing. */
  shared: object | null;
  own: object;
}

/**
 * Something that Claude is asked again and again.
 *
 * `Input` is plain JSON: it is stored while the answer is under way, and whichever process gets the answer checks it
 * against that. Personal data has been taken out of it already (redact.ts).
 */
export interface Question<Input, Said, Answer> {
  readonly purpose: Purpose;
  /** Counts up with every change of the system prompt, the form of the prompt or of the answer: answers are kept by it. */
  readonly version: number;
  /** The same for every request: it is cached. Says what is asked and that all in the user turn is data. */
  readonly system: string;
  /** Of what Claude says. Every object closed, every field required (null where there is nothing to say). */
  readonly schema: z.ZodType<Said>;
  prompt(input: Input): Prompt;
  /** Tokens of the answer at most, thinking included. */
  maxTokens(input: Input): number;
  /**
   * What can be used of an answer of the right form: bounded, without what it cannot know, without markup.
   * @throws Unusable where nothing can
   */
  check(said: Said, input: Input): Answer;
}

/** Why an answer cannot be used, in one word for counts and logs. */
export type Failure =
  | "REFUSED"
  | "TRUNCATED"
  | "EMPTY"
  | "INVALID_JSON"
  | "INVALID_ANSWER"
  | "ERRORED"
  | "EXPIRED"
  | "CANCELED"
  | "UNREACHABLE";

/** An answer of the right form that says nothing which can be used. */
export class Unusable extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Unusable";
  }
}
