/** The signed-in person of a request or a socket. */
export interface Viewer {
  userId: string;
  role: "USER" | "ADMIN";
  sessionId: string;
  /** When the token ends. */
  expiresAt: Date;
}
