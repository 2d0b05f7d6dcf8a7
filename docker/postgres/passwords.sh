#!/bin/sh
# Runs once, after bootstrap.sql: gives the roles their passwords and Keycloak its database.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d postgres \
  -v owner="$LUOSHI_OWNER_PASSWORD" -v app="$LUOSHI_APP_PASSWORD" -v keycloak="$KEYCLOAK_DB_PASSWORD" <<'SQL'
ALTER ROLE luoshi_owner PASSWORD :'owner';
ALTER ROLE luoshi_app PASSWORD :'app';
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak';
CREATE DATABASE keycloak OWNER keycloak;
SQL
