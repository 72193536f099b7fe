# Sourced by releng/bench: what an annotator waits for, in the real product, window and widgets, under Xvfb.
#
# A paper of 200,000 words with 10,000 judged claims is opened, scrolled, walked through and tagged; a corpus is filtered
# while typing. The limits are absolute, so each row stands beside its limit; medians, and 99th percentiles where many
# were measured. Size "full" has a corpus of 100,000 papers, "small" one of 2,000.

TITLE="Measured paper of many words"
ROUNDS=7

bench() {
  need_jdk
  need_desktop screen
  build_product
  . "$GLOSSATOR_HOME/releng/demo.sh"
  WORK=$OUT/bench/ui
  rm -rf "$WORK"
  mkdir -p "$WORK"
  product_with_journey "$WORK/product"
  desktop_once ""
  fill_corpus
  desktop_once "$TITLE"

  limit "open 200,000 words, 10,000 claims" open 50 400
  limit "scroll a screen, median" scroll 50 16
  limit "scroll a screen, 99th percentile" scroll 99 50
  limit "next sentence, median" select 50 16
  limit "next sentence, 99th percentile" select 99 50
  limit "tag painted, median" "tag painted" 50 16
  limit "tag durable, median" "tag kept" 50 20
  limit "filter a corpus of $PAPERS papers, a key" filter 50 50
  rm -rf "$WORK/product"
}

desktop_once() {
  with_screen 1280x800 env GLOSSATOR_JAVA_HOME="$JAVA_HOME" GLOSSATOR_CACHE="$OUT/cache" \
    GLOSSATOR_JAVA_OPTIONS="-Dglossator.measure.out=$WORK/times -Dglossator.measure.paper=${1// /_} -Dglossator.measure.rounds=$ROUNDS" \
    timeout 900 "$WORK/product/glossator" -data "$WORK/workspace" -application org.glossator.tests.workbench.measure \
    >"$WORK/desktop.log" 2>&1 || missing "The desktop could not be measured (its log: $WORK/desktop.log)."
}

fill_corpus() {
  local corpus=$WORK/workspace/corpora/sample
  [ "$SIZE" = full ] && PAPERS=100000 || PAPERS=2000
  awk -v title="$TITLE" -v papers="$PAPERS" 'BEGIN {
    printf "{\"title\":\"%s\",\"abstract\":\"", title
    for (i = 1; i <= 20000; i++) printf "%sNumber %06d says that feedback of kind %02d helps.", (i == 1 ? "" : i % 5 == 1 ? "\\n" : " "), i, i % 100
    printf "\"}\n"
    for (i = 2; i <= papers; i++) printf "{\"title\":\"Paper %d of many\",\"abstract\":\"What paper %d measures. A claim.\"}\n", i, i
  }' >"$WORK/papers.jsonl"
  awk -v title="$TITLE" 'BEGIN {
    split("source.expert source.crowd form.verbal form.rating", categories, " ")
    for (i = 1; i <= 10000; i++) printf "{\"paper\":\"%s\",\"claim\":\"Number %06d says that feedback of kind %02d helps.\",\"categories\":[\"%s\"]}\n", title, 2 * i, 2 * i % 100, categories[1 + i % 4]
  }' >"$WORK/claims.jsonl"
  "$GLOSSATOR_HOME/releng/glossator" import "$WORK/papers.jsonl" --corpus "$corpus" >"$WORK/import.log"
  "$GLOSSATOR_HOME/releng/glossator" annotate --corpus "$corpus" --annotator Mia --file "$WORK/claims.jsonl" >>"$WORK/import.log"
}

# limit NAME FIGURE PERCENTILE MS
limit() {
  local values n
  values=$(sed -n "s/^$2 //p" "$WORK/times" | sort -n)
  n=$(wc -l <<<"$values")
  row "$1" "$n" "$(sed -n "$(((n * $3 + 99) / 100))p" <<<"$values")" ms limit "$4" 1
}
