/**
 * TEMPORARY: worth another try later. QUOTA: spent until `until`. KEY: missing rights, until somebody sets it up anew.
 * RETIRED: the vendor no longer has this address. UNKNOWN: there is no such board or country. REFUSED: the vendor does
 * not take what was asked. UNREADABLE: the answer is not what it should be.
 */
export type TroubleKind = "TEMPORARY" | "QUOTA" | "KEY" | "RETIRED" | "UNKNOWN" | "REFUSED" | "UNREADABLE";

export interface Trouble {
  kind: TroubleKind;
  /** One sentence for the operator, without the source's name. */
  message: string;
  /** When it may be over; null where nobody says. */
  until?: Date | null;
}

/** What a source throws; its message names the source, and holds no secret. */
export class SourceError extends Error {
  readonly source: string;
  readonly kind: TroubleKind;
  readonly until: Date | null;

  constructor(source: string, { kind, message, until = null }: Trouble) {
    super(`${source}: ${message}`);
    this.name = "SourceError";
    this.source = source;
    this.kind = kind;
    this.until = until;
  }
}
