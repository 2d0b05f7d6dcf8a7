package org.luoshi.local;

import java.util.function.Supplier;

/**
 * One question that is measured on three targets.
 *
 * @param luoshi body of the request to Luoshi
 * @param user demo account that asks it
 * @param postGraphile body of the request to PostGraphile for the same rows
 * @param pgbench script of the same SQL
 */
record BenchOperation(
        String name, Supplier<String> luoshi, String user, Supplier<String> postGraphile, String pgbench) {}
