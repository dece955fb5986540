import { hash, verify } from "@node-rs/argon2";
import { badInput } from "../errors.ts";

const MIN_LENGTH = 10;
const MAX_LENGTH = 256;
/** OWASP's password storage advice for argon2id (2024): 19 MiB, 2 passes, 1 lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two keyboards may write the same letter by other code points (NIST SP 800-63B, 5.1.1.2). */
const normalise = (password: string) => password.normalize("NFKC");

/** argon2id in PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), ARGON2);
}

/** Whether it is the password of `kept`; takes as long for an account that has none (null). */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  // Nobody's password is longer; hashing what is takes time.
  const tried = normalise(password.slice(0, MAX_LENGTH + 1));
  const right = await verify(kept ?? (await NOBODYS), tried);
  return right && kept !== null;
}
const NOBODYS = hashPassword("an account that does not exist");

/**
 * What a new password must be: long enough, and none of those that are tried first.
 * @param own what everybody knows of its owner: the address and the name
 * @throws BAD_USER_INPUT at `path`
 */
export async function checkPassword(
  password: string,
  own: readonly (string | null | undefined)[],
  path: string[],
): Promise<void> {
  const text = normalise(password);
  const letters = [...text];
  if (letters.length < MIN_LENGTH)
    throw badInput(path, `The password is too short: take at least ${MIN_LENGTH} characters.`);
  if (password.length > MAX_LENGTH)
    throw badInput(path, `The password is too long: take at most ${MAX_LENGTH} characters.`);
  const plain = text.toLowerCase();
  if ((await common()).has(plain) || isRegular(plain))
    throw badInput(path, "This password is one of the first that would be tried: take another, such as four words.");
  if (own.some((word) => word && isMadeOf(plain, word.toLowerCase())))
    throw badInput(path, "The password is your address or name: take another, such as four words.");
}

/** All one character, a short piece over and over, or a run like abcdefghij or 0987654321. */
function isRegular(text: string): boolean {
  if (/^(.{1,4})\1+.{0,3}$/su.test(text)) return true;
  const codes = [...text].map((letter) => letter.codePointAt(0) as number);
  const steps = codes.slice(1).map((code, place) => code - (codes[place] as number));
  // 1234567890: the ten keys in their order.
  const runs = steps.filter((step) => Math.abs(step) === 1 || Math.abs(step) === 9);
  return runs.length === steps.length;
}

/** The word or a part of it, with at most a few characters around it. */
function isMadeOf(text: string, word: string): boolean {
  return [word, ...word.split(/[^\p{L}\p{N}]+/u)].some(
    (part) => part.length >= 4 && text.includes(part) && text.length - part.length < 5,
  );
}

/** Those of the 49,233 most used that are long enough; loaded with the first password that is chosen. */
let known: Promise<Set<string>> | null = null;
function common(): Promise<Set<string>> {
  known ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set(dictionary["passwords-common"].filter((word) => word.length >= MIN_LENGTH)),
  );
  return known;
}
