package org.luoshi.briefing;

import java.util.Arrays;
import java.util.List;
import org.luoshi.platform.Strokes;

/** 手写批示 as a picture that every browser prints: one path for each run of equal pressure. Its characters were checked when it came in. */
final class HandwritingSvg {
    /** Of a finger or a mouse, which tell no pressure. */
    private static final int MEDIUM = 5;

    private HandwritingSvg() {}

    private record Point(int x, int y, int pressure) {
        static Point of(String text) {
            var numbers =
                    Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
            return new Point(numbers[0], numbers[1], numbers.length > 2 ? numbers[2] : MEDIUM);
        }
    }

    static String of(String drawing) {
        var svg = new StringBuilder(
                "<svg viewBox=\"0 0 %d %d\" style=\"width:80mm\" fill=\"none\" stroke=\"#000\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
                        .formatted(Strokes.INSTRUCTION.width(), Strokes.INSTRUCTION.height()));
        for (var stroke : drawing.substring(1).split("M")) {
            stroke(svg, Arrays.stream(stroke.split("L")).map(Point::of).toList());
        }
        return svg.append("</svg>").toString();
    }

    private static void stroke(StringBuilder svg, List<Point> points) {
        var begin = 0;
        while (begin < points.size() - 1 || begin == 0) {
            var end = begin + 1;
            while (end < points.size() - 1
                    && points.get(end).pressure() == points.get(begin).pressure()) {
                end++;
            }
            path(svg, points.subList(begin, Math.min(end + 1, points.size())));
            begin = end;
        }
    }

    /** The pen's line is 3 to 11 of the box's thousand wide. */
    private static void path(StringBuilder svg, List<Point> points) {
        svg.append("<path stroke-width=\"")
                .append(points.getFirst().pressure() + 2)
                .append("\" d=\"");
        var letter = 'M';
        for (var point : points) {
            svg.append(letter).append(point.x()).append(' ').append(point.y());
            letter = 'L';
        }
        svg.append("\"/>");
    }
}
