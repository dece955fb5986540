#!/bin/sh
# Run once by the image `postgres`, while its data folder is still empty: makes the role that the server connects as, and
# its database. The role owns the database and may create the two roles of row level security (server/database/roles.ts);
# it is no superuser. Afterwards the superuser has no password, so that it is reached from inside the container alone.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$POSTGRES_PASSWORD" --username=postgres --dbname=postgres <<'SQL'
CREATE ROLE shortlist LOGIN CREATEROLE NOSUPERUSER NOCREATEDB NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE shortlist OWNER shortlist;
ALTER ROLE postgres PASSWORD NULL;
SQL
