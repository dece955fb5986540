import { EventEmitter, once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { CERTIFICATE, KEY } from "./fake-smtp-certificate.ts";
import { type ReadMail, readMail } from "./mime.ts";

/** A mail with what the envelope said of it. */
export interface Delivered extends ReadMail {
  sender: string;
  recipients: string[];
  isEncrypted: boolean;
}

export type Stage = "connect" | "auth" | "sender" | "recipient" | "data";
/** Refuses with an SMTP code and its words, never answers, or ends the connection. */
export type Trouble = { code: number; says: string } | "hang" | "drop";

export interface FakeSmtp {
  port: number;
  /** Emits a Stage whenever a client gets to it, and "gone" when no connection is left. */
  happens: EventEmitter;
  /** All that was delivered, in order. */
  delivered: Delivered[];
  /** The next one to be delivered, or already delivered and not yet asked for. */
  next(): Promise<Delivered>;
  /** How many connections have been made, and how many are open. */
  connections: { made: number; open: number };
  /** From now on there is trouble at this stage; null: no more. */
  trouble(stage: Stage, what: Trouble | null): void;
  close(): Promise<void>;
}

export interface FakeSmtpOptions {
  /** Who may send; null: everybody. */
  login?: { user: string; password: string } | null;
  /** "demanded": STARTTLS before anything else, "offered": for who likes, "always": from the first byte on. */
  encryption?: "none" | "offered" | "demanded" | "always";
}

/** An SMTP server of our own on loopback, as strict as a provider's. Its certificate is signed by itself. */
export async function openFakeSmtp({ login = null, encryption = "none" }: FakeSmtpOptions = {}): Promise<FakeSmtp> {
  const happens = new EventEmitter();
  const delivered: Delivered[] = [];
  const connections = { made: 0, open: 0 };
  const troubles = new Map<Stage, Trouble>();
  const hanging: (() => void)[] = [];
  const waiting: ((mail: Delivered) => void)[] = [];
  let asked = 0;

  function refusal(code: number, says: string): Error {
    return Object.assign(new Error(says), { responseCode: code });
  }
  /** What happens to a client that gets to a stage; `go` is told null where all is well. */
  function at(stage: Stage, session: SMTPServerSession, go: (error: Error | null) => void): void {
    const trouble = troubles.get(stage);
    if (trouble === "drop") [...server.connections].find(({ id }) => id === session.id)?._socket.destroy();
    else if (trouble === "hang") hanging.push(() => go(refusal(421, "4.3.2 Going down")));
    else go(trouble ? refusal(trouble.code, trouble.says) : null);
    happens.emit(stage);
  }

  const server = new SMTPServer({
    logger: false,
    name: "fake.example",
    disableReverseLookup: true,
    closeTimeout: 5_000,
    secure: encryption === "always",
    ...(encryption === "none" ? {} : { key: KEY, cert: CERTIFICATE }),
    disabledCommands: [...(encryption === "none" ? ["STARTTLS"] : []), ...(login ? [] : ["AUTH"])],
    authOptional: !login,
    onConnect: (session, go) => at("connect", session, go),
    onAuth: ({ username, password }, session, go) =>
      at("auth", session, (error) => {
        if (error) return go(error);
        const isRight = username === login?.user && password === login?.password;
        go(isRight ? null : refusal(535, "5.7.8 Authentication credentials invalid"), { user: username });
      }),
    onMailFrom: (_, session, go) => {
      if (encryption === "demanded" && !session.secure)
        return go(refusal(530, "5.7.0 Must issue a STARTTLS command first"));
      at("sender", session, go);
    },
    onRcptTo: (_, session, go) => at("recipient", session, go),
    onData: async (stream, session, go) => {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of stream) chunks.push(chunk as Buffer);
      } catch (error) {
        // The client went away in the middle of its mail.
        return go(error as Error);
      }
      at("data", session, (error) => {
        if (error) return go(error);
        const { mailFrom, rcptTo } = session.envelope;
        const mail: Delivered = {
          ...readMail(Buffer.concat(chunks)),
          sender: mailFrom ? mailFrom.address : "",
          recipients: rcptTo.map(({ address }) => address),
          isEncrypted: session.secure,
        };
        delivered.push(mail);
        waiting.shift()?.(mail);
        go(null);
      });
    },
  });
  // A client that gives up in the middle of a handshake is no fault of the server.
  server.on("error", () => {});
  server.server.on("connection", (socket) => {
    connections.made++;
    connections.open++;
    socket.once("close", () => {
      connections.open--;
      if (connections.open === 0) happens.emit("gone");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");

  return {
    port: (server.server.address() as AddressInfo).port,
    happens,
    delivered,
    connections,
    next() {
      const mail = delivered[asked++];
      return mail ? Promise.resolve(mail) : new Promise((resolve) => waiting.push(resolve));
    },
    trouble(stage, what) {
      if (what) troubles.set(stage, what);
      else troubles.delete(stage);
    },
    async close() {
      for (const go of hanging) go();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}
