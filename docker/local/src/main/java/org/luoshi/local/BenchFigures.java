package org.luoshi.local;

import java.util.Comparator;
import java.util.List;

/**
 * One measurement of one target.
 *
 * @param perSecond requests
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param cpuServer processor time of the server for one request, in milliseconds
 * @param cpuPostgres the same of PostgreSQL
 */
record BenchFigures(double perSecond, double p50, double p99, double cpuServer, double cpuPostgres) {

    /** The round in the middle, by requests per second. */
    static BenchFigures median(List<BenchFigures> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(BenchFigures::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }
}
