package org.glossator.store;

import java.util.List;

import org.glossator.model.Problem;

/**
 * What became of checking a corpus.
 *
 * @param counts what the corpus holds; nothing where that cannot be read
 * @param actions how many the history holds; 0 where that cannot be read
 * @param problems what is wrong and where, in words; empty where the corpus is whole. Codes are {@code verify.page} (the
 *         database's own check of its pages and indices), {@code verify.row} (a row names what is not there, or stands
 *         where it cannot), {@code verify.text} (a text is not what it was), {@code verify.history} (the history is not
 *         whole, or says something else than what is kept) and {@code verify.count} (a counter is wrong)
 */
public record Verdict(CorpusCounts counts, long actions, List<Problem> problems) {

    public Verdict {
        problems = List.copyOf(problems);
    }
}
