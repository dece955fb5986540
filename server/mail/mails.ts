import type { Mail } from "./mailer.ts";
import { printableName } from "./printable-name.ts";
import { type Paragraph, writeMail } from "./write-mail.ts";

/** A mail without its address. `name` is what a person says their name is, and printed only where it can be nothing else. */
export type Letter = Omit<Mail, "to"> & { html: string };

/** To somebody who may have asked for a new password: `link` leads to where it is chosen, for `validMinutes`. */
export function passwordReset(told: { name: string | null; link: string; validMinutes: number }): Letter {
  return write("Reset your Shortlist password", told.name, [
    "Somebody, probably you, asked to reset the password of the Shortlist account that belongs to this e-mail address.",
    { label: "Choose a new password", link: told.link },
    `The link works once, and for ${count(told.validMinutes, "minute")}.`,
    "If it was not you, ignore this mail: your password stays as it is.",
  ]);
}

/** To an address that somebody says is theirs: `link` confirms it, for `validDays`. */
export function emailVerification(told: { name: string | null; link: string; validDays: number }): Letter {
  return write("Confirm your e-mail address for Shortlist", told.name, [
    "This e-mail address was given for an account at Shortlist. If it was you, please confirm that the address is yours.",
    { label: "Confirm this address", link: told.link },
    `The link works for ${count(told.validDays, "day")}.`,
    "If it was not you, ignore this mail: the address is then not confirmed, and nothing else happens.",
  ]);
}

/** To the owner of an account whose password was changed `at` that instant; `resetLink` is where one asks for another reset. */
export function passwordChanged(told: { name: string | null; at: Date; resetLink: string }): Letter {
  return write("Your Shortlist password was changed", told.name, [
    `The password of your Shortlist account was changed on ${instant(told.at)}.`,
    "If it was you, there is nothing to do.",
    "If it was not you, somebody else may have got into your account: reset your password now.",
    { label: "Reset your password", link: told.resetLink },
  ]);
}

function write(subject: string, name: string | null, paragraphs: Paragraph[]): Letter {
  const printable = printableName(name);
  return { subject, ...writeMail(subject, [printable ? `Hello ${printable},` : "Hello,", ...paragraphs, "Shortlist"]) };
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}

const INSTANT = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** "3 March 2026 at 09:05 UTC" */
function instant(at: Date): string {
  return `${INSTANT.format(at)} UTC`;
}
