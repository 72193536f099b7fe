package org.glossator.ui.internal.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.glossator.exchange.MergeConflict;
import org.glossator.exchange.MergeConflict.Spot;
import org.glossator.exchange.MergeConflict.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeLabelsTest {

    private static MergeConflict conflict(String code) {
        return new MergeConflict(code, "A sentence.", "1", Spot.NONE, Version.NONE, new Version("there", "{}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            merge.revisedTwice | Changed in both | That of this corpus stays
            merge.removedHere | Removed here, worked on there | It comes back
            merge.removedThere | Worked on here, removed there | It stays
            merge.paperTwice | Two papers of one name | Both papers stay
            merge.taxonomyTwice | Two taxonomies of one version | That of this corpus stays
            merge.leftOut | Has no place here | It stays in the other copy
            merge.doesNotFit | A step that does not fit | It stays in the other copy
            """)
    void eachSaysWhatHappenedAndWhatBecomesOfIt(String code, String kind, String decision) {
        assertThat(MergeLabels.kind(conflict(code))).isEqualTo(kind);
        assertThat(MergeLabels.decision(conflict(code))).isEqualTo(decision);
        assertThat(MergeLabels.tabbed(conflict(code))).isEqualTo(kind + "\t\t" + decision + "\tA sentence.");
    }

    @Test
    void aVersionThatIsNotThereIsSaidToBeSo() {
        assertThat(MergeLabels.version(Version.NONE)).isEqualTo("It is not there.");
        assertThat(MergeLabels.version(new Version("good", ""))).isEqualTo("good");
    }
}
