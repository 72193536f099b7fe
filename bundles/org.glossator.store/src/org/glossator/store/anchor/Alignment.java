package org.glossator.store.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which words of one text are which of another, by the shortest way from one to the other (Myers, "An O(ND) Difference
 * Algorithm and Its Variations", Algorithmica 1, 1986). Texts that have less in common than they differ are not compared to
 * their end: then only what they begin and end with is known.
 */
final class Alignment {
    private static final int MOST = 4_000; // differing words; as many arrays of up to as many numbers are kept meanwhile

    private final int[] to;

    Alignment(Words before, Words after) {
        to = new int[before.count()];
        Arrays.fill(to, -1);
        int start = 0;
        while (start < before.count() && start < after.count() && before.word(start).equals(after.word(start))) {
            to[start] = start++;
        }
        int back = 0;
        while (back < before.count() - start && back < after.count() - start
                && before.word(before.count() - 1 - back).equals(after.word(after.count() - 1 - back))) {
            to[before.count() - 1 - back] = after.count() - 1 - back;
            back++;
        }
        align(before, after, start, before.count() - back, after.count() - back);
    }

    /** @return the same word of the other text; -1 where it was taken away */
    int to(int word) {
        return to[word];
    }

    private void align(Words before, Words after, int start, int beforeEnd, int afterEnd) {
        int n = beforeEnd - start;
        int m = afterEnd - start;
        int most = Math.min(n + m, MOST);
        int[] reach = new int[2 * most + 3]; // how far in the first text, by diagonal
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(Arrays.copyOfRange(reach, most + 1 - d, most + 2 + d));
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || k != d && reach[most + k] < reach[most + 2 + k] ? reach[most + 2 + k] : reach[most + k] + 1;
                while (x < n && x - k < m && before.word(start + x).equals(after.word(start + x - k))) {
                    x++;
                }
                reach[most + 1 + k] = x;
                if (x >= n && x - k >= m) {
                    walkBack(trace, d, n, m, start);
                    return;
                }
            }
        }
    }

    /** @param trace the reach before each difference, from diagonal -d to d */
    private void walkBack(List<int[]> trace, int last, int n, int m, int start) {
        int x = n;
        int y = m;
        for (int d = last; d > 0; d--) {
            int[] reach = trace.get(d);
            int k = x - y;
            boolean down = k == -d || k != d && reach(reach, d, k - 1) < reach(reach, d, k + 1);
            int previous = down ? k + 1 : k - 1;
            int beginX = reach(reach, d, previous);
            int beginY = beginX - previous;
            while (x > beginX + (down ? 0 : 1) && y > beginY + (down ? 1 : 0)) {
                to[start + --x] = start + --y;
            }
            x = beginX;
            y = beginY;
        }
        while (x > 0 && y > 0) {
            to[start + --x] = start + --y;
        }
    }

    private static int reach(int[] reach, int d, int diagonal) {
        int at = diagonal + d;
        return at < 0 || at >= reach.length ? -1 : reach[at];
    }
}
