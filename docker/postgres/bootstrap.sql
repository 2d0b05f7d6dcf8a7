-- The two roles and the database of Luoshi. Every installation runs this once, as superuser: the local stack, compose, Kubernetes.
-- Passwords are set afterwards by whoever runs it.
-- luoshi_owner owns the schema and migrates it; luoshi_app serves requests and is subject to row-level security.
CREATE ROLE luoshi_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE luoshi_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
-- LOCALE (that is LC_CTYPE) must not be C: pg_trgm would find no trigram in Chinese text and a search would silently return nothing.
CREATE DATABASE luoshi OWNER luoshi_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE luoshi FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE luoshi TO luoshi_app;
