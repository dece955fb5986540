import { z } from "zod";

/** Kinds of settings that sources have; messages go on after the variable's name. */

/** "stripe,gitlab": a list, each once. */
export function names() {
  return z
    .string()
    .default("")
    .transform((value) => [
      ...new Set(
        value
          .split(",")
          .map((name) => name.trim())
          .filter(Boolean),
      ),
    ]);
}

/** "us,gb": ISO 3166-1 codes, in lower case. */
export function countries() {
  return names()
    .refine((codes) => codes.every((code) => /^[a-z]{2}$/i.test(code)), "takes codes of two letters, such as us,gb")
    .transform((codes) => [...new Set(codes.map((code) => code.toLowerCase()))]);
}

/** Where the vendor is asked: a test, a proxy or a mirror has its own. Without a slash at the end. */
export function baseUrl(address: string) {
  return z
    .string()
    .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), "is not an address like https://host/path")
    .transform((value) => value.replace(/\/+$/, ""))
    .default(address);
}

export function secret() {
  return z.string().trim().optional();
}

export function whole(least: number, most: number, otherwise: number) {
  return z
    .string()
    .regex(/^\d+$/, "is not a whole number")
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`)
    .default(otherwise);
}

/** on or off. */
export function isOn(otherwise: boolean) {
  return z
    .enum(["on", "off"], { error: "must be on or off" })
    .transform((value) => value === "on")
    .default(otherwise);
}
