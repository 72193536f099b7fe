# shellcheck shell=bash
# Sourced by releng/bench: what an annotator waits for, in the real product, window and widgets, under Xvfb.
#
# A paper of 200,000 words with 10,000 judged claims is opened, scrolled, walked through and tagged; a corpus of 100,000
# papers is opened and filtered while typing, and so is a palette of 100,000 categories; their text is opened and typed in;
# then a day's work is done (200 papers, 5,000 steps), and what it leaves in memory is measured. The limits are absolute, so
# each row stands beside its limit; medians, and 99th percentiles where many were measured. Size "full" adds smaller corpora and palettes, to show the growth.
#
# The toolkit paints at the ticks of a clock, 16.7 ms apart, whatever there is to paint. So each step begins when the frame of the
# one before is over, and beside the time until it is seen stands for how long the thread of the display was at work for it:
# everything but its sleep. A frame in which nothing changes is measured as well.
#
# Says on standard error what it does. Every start of the desktop has its time; one that takes longer is ended, its log says
# where it stood, and the next figures are measured all the same.

TITLE="Measured paper of many words"
LARGE=100000
ROUNDS=7
DAY=200 # papers

bench() {
  need_jdk
  need_desktop screen
  build_product
  . "$GLOSSATOR_HOME/releng/demo.sh"
  WORK=$OUT/bench/ui
  rm -rf "$WORK"
  mkdir -p "$WORK"
  product_with_journey "$WORK/product"
  begun=$SECONDS
  unmeasured=

  corpus_of $LARGE
  measure paper "$LARGE" 400 "$TITLE" $ROUNDS
  limit "open 200,000 words, 10,000 claims" open 50 400
  limit "a frame in which nothing changes, right after another" frame 50 -
  limit "scroll a screen, median" scroll 50 16
  limit "scroll a screen, 99th percentile" scroll 99 50
  limit "scroll a screen, work of the thread, median" "scroll work" 50 16
  limit "next sentence, median" select 50 16
  limit "next sentence, 99th percentile" select 99 50
  limit "next sentence, work of the thread, median" "select work" 50 16
  limit "tag painted, median" "tag painted" 50 16
  limit "tag painted, 99th percentile" "tag painted" 99 -
  limit "views have followed a tag, median" "tag ready" 50 -
  limit "tag durable, median" "tag kept" 50 20
  limit "tag durable, 99th percentile" "tag kept" 99 -
  lists_of_papers $LARGE 300 50
  palette_of $LARGE
  list_of_categories $LARGE 30
  text_of_categories $LARGE
  measure day "$LARGE" 600 "" $DAY
  day
  if [ "$SIZE" = full ]; then
    for size in 1000 10000; do
      corpus_of $size
      lists_of_papers $size - -
      palette_of $size
      list_of_categories $size -
    done
  fi
  rm -rf "$WORK/product"
  [ -z "$unmeasured" ] || missing "Not measured:$unmeasured."
}

say() {
  printf '%4ds  %s\n' $((SECONDS - begun)) "$*" >&2
}

lists_of_papers() {
  measure corpus "$1" 180 "" $ROUNDS
  limit "open the list of $1 papers" "corpus open" 50 "$2"
  limit "filter $1 papers, a key, median" "corpus filter" 50 "$3"
  limit "filter $1 papers, a key, 99th percentile" "corpus filter" 99 -
}

list_of_categories() {
  measure palette "$1-categories" 240 "many.categories" $ROUNDS
  limit "filter a palette of $1 categories, a key, median" "palette filter" 50 "$2"
  limit "filter a palette of $1 categories, a key, 99th percentile" "palette filter" 99 -
}

text_of_categories() {
  measure taxonomy "$1-categories" 300 "many.categories" 3
  limit "open the text of $1 categories" "taxonomy open" 50 2000
  limit "a key in that text painted, median" "taxonomy key" 50 16
  limit "a key in that text painted, 99th percentile" "taxonomy key" 99 50
  limit "a key in that text, work of the thread, median" "taxonomy key work" 50 16
  limit "a wrong word in that text marked" "taxonomy mark" 50 300
  limit "a wrong word in that text listed" "taxonomy problem" 50 -
}

# memory may grow by what the platform keeps on purpose: 5 per cent
day() {
  [ -n "$(figures 'day leaks')" ] || return 0
  row "heap after a day of $(figures 'day actions' | awk '{ n += $1 } END { print n }') steps in $DAY papers" 1 \
    "$(figures 'day heap after')" MiB "after a quarter of it" "$(figures 'day heap before')" 1.05
  row "drawing resources not given back in that day" 1 "$(figures 'day leaks')" resources "a leak" 1 0
}

# measure PHASE WORKSPACE SECONDS NAME ROUNDS: one start of the desktop, with a time; FIGURES gets what it found
measure() {
  FIGURES=$WORK/$1-$2.times
  rm -f "$FIGURES"
  say "measuring: $1 (at most $3 s)"
  if ! with_screen 1280x800 env GLOSSATOR_JAVA_HOME="$JAVA_HOME" GLOSSATOR_CACHE="$OUT/cache" \
    GLOSSATOR_JAVA_OPTIONS="-Dglossator.measure.out=$FIGURES -Dglossator.measure.phase=$1 -Dglossator.measure.name=${4// /_} -Dglossator.measure.rounds=$5 -Dglossator.measure.seconds=$3" \
    timeout -k 10 $(($3 + 20)) "$WORK/product/glossator" -data "$WORK/$2" -application org.glossator.tests.workbench.measure \
    >"$WORK/$1-$2.log" 2>&1; then
    say "that did not come to its end: see $WORK/$1-$2.log"
    grep -m 3 -E 'AssertionError|Given up|Exception' "$WORK/$1-$2.log" | sed 's/^/       /' >&2 || true
    unmeasured+=" $1"
  fi
}

# corpus_of PAPERS: a workspace of that name; the long paper is one of the papers
corpus_of() {
  measure start "$1" 120 "" 1
  local corpus=$WORK/$1/corpora/sample
  say "importing $1 papers"
  awk -v title="$TITLE" -v papers="$1" 'BEGIN {
    printf "{\"title\":\"%s\",\"abstract\":\"", title
    for (i = 1; i <= 20000; i++) printf "%sNumber %06d says that feedback of kind %02d helps.", (i == 1 ? "" : i % 5 == 1 ? "\\n" : " "), i, i % 100
    printf "\"}\n"
    for (i = 2; i <= papers; i++) printf "{\"title\":\"Paper %d of many\",\"abstract\":\"What paper %d measures. A claim.\"}\n", i, i
  }' >"$WORK/papers.jsonl"
  # where its sentences are is known: all are of one length, behind the title
  awk -v title="$TITLE" 'BEGIN {
    split("source.expert source.crowd form.verbal form.rating", categories, " ")
    each = length("Number 000000 says that feedback of kind 00 helps.")
    for (i = 1; i <= 10000; i++) {
      start = length(title) + 1 + (2 * i - 1) * (each + 1)
      printf "{\"paper\":\"%s\",\"span\":[%d,%d],\"categories\":[\"%s\"]}\n", title, start, start + each, categories[1 + i % 4]
    }
  }' >"$WORK/claims.jsonl"
  command_line import "$WORK/papers.jsonl" --corpus "$corpus"
  say "judging 10,000 claims"
  command_line annotate --corpus "$corpus" --annotator Mia --file "$WORK/claims.jsonl"
}

# palette_of CATEGORIES: a workspace with a taxonomy of so many, in three levels
palette_of() {
  measure start "$1-categories" 120 "" 1
  say "publishing $1 categories"
  awk -v n="$1" 'BEGIN {
    split("careful hasty friendly harsh timely late short long public private", how, " ")
    split("reviewer student teacher editor expert crowd tutor model reader peer", who, " ")
    print "taxonomy many.categories version 1.0.0"
    tops = 10; middles = n >= 10000 ? 100 : 10; left = n - tops - tops * middles
    for (i = 1; i <= tops; i++) {
      printf "category b%d \"Branch %d\" \"All of branch %d.\" {\n", i, i, i
      for (j = 1; j <= middles; j++) {
        printf "  category g%d_%d \"Group %d of %d\" \"A group.\" {\n", i, j, j, i
        each = int(left / (tops * middles))
        for (k = 1; k <= each; k++)
          printf "    category c%d_%d_%d \"%s %s %d\" \"A kind.\"\n", i, j, k, how[1 + (i + k) % 10], who[1 + (j + int(k / 10)) % 10], (i * middles + j) * each + k
        print "  }"
      }
      print "}"
    }
  }' >"$WORK/many.taxonomy"
  command_line publish "$WORK/many.taxonomy" --corpus "$WORK/$1-categories/corpora/sample"
}

command_line() {
  timeout -k 10 300 "$GLOSSATOR_HOME/releng/glossator" "$@" >"$WORK/command.log" 2>&1 ||
    missing "'glossator $1' did not work within 5 minutes (its log: $WORK/command.log)."
}

figures() {
  sed -n "s/^$1 \([0-9.]*\)$/\1/p" "$FIGURES" 2>/dev/null
}

# limit NAME FIGURE PERCENTILE MS: "-" is no limit; nothing where it was not measured
limit() {
  local values n
  values=$(figures "$2" | sort -n)
  [ -n "$values" ] || return 0
  n=$(wc -l <<<"$values")
  if [ "$4" = - ]; then set -- "$1" "$2" "$3" 1 "no limit" -; else set -- "$@" limit 1; fi
  row "$1" "$n" "$(sed -n "$(((n * $3 + 99) / 100))p" <<<"$values")" ms "$5" "$4" "$6"
}
