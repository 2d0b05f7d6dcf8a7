package org.luoshi.local;

/** Name and password of a database role. */
public record Credentials(String username, String password) {}
