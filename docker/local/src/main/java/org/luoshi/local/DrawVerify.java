package org.luoshi.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What {@code ./luoshi draw verify FILE} runs: a certificate of a random draw, without any server (ADR 16). */
public final class DrawVerify {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private static final int ARGUMENTS = 2;

    private DrawVerify() {}

    /** Exit status 0: as it says; 1: could not be read; 2: not as it says. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    /** The same without ending the process. */
    public static int run(List<String> arguments) {
        if (arguments.size() != ARGUMENTS || !arguments.getFirst().equals("verify")) {
            ERR.println("用法：./luoshi draw verify FILE\nUsage: ./luoshi draw verify FILE");
            return 1;
        }
        try {
            return report(new DrawCertificate(
                    FlatJson.read(Files.readString(Path.of(arguments.getLast())).strip())));
        } catch (IOException | IllegalArgumentException e) {
            ERR.println("✗ 读不出证书：" + e.getMessage() + "\n  Could not read the certificate: " + e.getMessage());
            return 1;
        }
    }

    private static int report(DrawCertificate certificate) {
        var faults = certificate.faults();
        if (!faults.isEmpty()) {
            OUT.println("✗ 与证书不符 / The draw is not as the certificate says");
            faults.forEach(fault -> OUT.println("  " + fault));
            return 2;
        }
        OUT.println("✓ 抽取结果可以重现 / The draw can be repeated: " + certificate.field("purpose"));
        OUT.println("  承诺 / commitment      " + certificate.field("commitment"));
        OUT.println("  名单散列 / roster hash  " + certificate.field("rosterSha256"));
        OUT.println("  公开数值 / public value " + certificate.field("publicValue"));
        OUT.println(
                "  请与抽取前公布的承诺和名单散列核对 / Compare commitment and roster hash with what was published before the draw.");
        return 0;
    }
}
