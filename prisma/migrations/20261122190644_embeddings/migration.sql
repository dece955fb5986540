-- CreateTable
CREATE TABLE "embeddings" (
    "model" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "vector" BYTEA NOT NULL,

    CONSTRAINT "embeddings_pkey" PRIMARY KEY ("model","hash")
);

-- From here on by hand: what schema.prisma has no words for.
GRANT SELECT, INSERT, UPDATE, DELETE ON embeddings TO shortlist_pipelines;
