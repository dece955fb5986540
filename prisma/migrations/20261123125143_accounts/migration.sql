-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "provider" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "renewals" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "renewed_at" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "identity_issuer" TEXT,
ADD COLUMN     "identity_subject" TEXT,
ADD COLUMN     "tokens_since" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "last_used_at" TIMESTAMPTZ,

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens"("hash");

-- CreateIndex
CREATE INDEX "api_tokens_user_id_idx" ON "api_tokens"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_identity_issuer_identity_subject_key" ON "users"("identity_issuer", "identity_subject");

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever remembers a token that is revoked is told, as of a session that ends.
CREATE TRIGGER api_tokens_notify AFTER DELETE ON api_tokens FOR EACH ROW EXECUTE FUNCTION notify_session();

ALTER TABLE api_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_tokens FORCE ROW LEVEL SECURITY;
CREATE POLICY pipelines ON api_tokens TO shortlist_pipelines USING (true) WITH CHECK (true);
CREATE POLICY viewer ON api_tokens TO shortlist_app USING (user_id = (SELECT viewer_id())) WITH CHECK (user_id = (SELECT viewer_id()));
GRANT SELECT, INSERT, UPDATE, DELETE ON api_tokens TO shortlist_pipelines;
-- Never the hash. They are made and revoked by the accounts.
GRANT SELECT (id, user_id, name, created_at, expires_at, last_used_at) ON api_tokens TO shortlist_app;
