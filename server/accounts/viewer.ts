/** The signed-in person of a request or a socket. */
export interface Viewer {
  userId: string;
  role: "USER" | "ADMIN";
  /** Of the session, or of the API token. */
  sessionId: string;
  /** How they came: by a password here, by an identity provider, or as a script. */
  by: "PASSWORD" | "PROVIDER" | "API_TOKEN";
  /** When the token ends. */
  expiresAt: Date;
}
