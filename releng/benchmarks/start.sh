# shellcheck shell=bash
# Sourced by releng/bench: how long until the desktop can be used, beside a workbench with nothing in it.
#
# Ours is usable when its window is open, its corpus is open and the first papers are shown; the bare workbench when its
# window is. The time runs from the call of the start script. Ours is started as it is shipped, the bare workbench twice: as
# a product that the platform builds is started, without options of the virtual machine, which is what the limit is held
# against; and by our own script, so with the same options and a class archive of its own, which shows what is ours to do
# beyond options. All three on the same screen, in turns, after two starts that do not count.
# The processor time, of all threads together, says the same where other programs are in the way.
# The command line's start is beside its limit in milliseconds.
# Size "full" adds corpora of 1,000 and 10,000 papers, where the time must not grow.

BARE=$BENCHMARKS/bare/target/products/bare/linux/gtk/x86_64
RUNS=7

bench() {
  need_jdk
  need_desktop screen
  build_product
  build_bare
  WORK=$OUT/bench/start
  rm -rf "$WORK"
  mkdir -p "$WORK"
  ours_with_stopwatch "$WORK/product"
  cp "$PRODUCT/glossator" "$BARE/glossator"
  cat >"$BARE/plain" <<'PLAIN'
#!/bin/sh
# shellcheck disable=SC2086 # options are words
exec "$GLOSSATOR_JAVA_HOME/bin/java" $GLOSSATOR_JAVA_OPTIONS -jar "$(dirname "$0")"/plugins/org.eclipse.equinox.launcher_*.jar "$@"
PLAIN
  chmod +x "$BARE/plain"

  measure_command_line
  measure sample
  if [ "$SIZE" = full ]; then
    for papers in 1000 10000; do
      add_papers $papers
      measure $papers
    done
  fi
  rm -rf "$WORK/product"
}

build_bare() {
  if [ ! -d "$BARE" ] || [ "$(cat "$OUT/bench/bare.stamp" 2>/dev/null)" != "$(bare_stamp)" ]; then
    lock_build
    need_maven
    echo "Building the bare workbench…" >&2
    glossator_mvn -f releng/benchmarks/pom.xml clean verify || exit 2
    bare_stamp >"$OUT/bench/bare.stamp"
    unlock_build
  fi
}

bare_stamp() {
  {
    cat "$GLOSSATOR_HOME/pom.xml" "$GLOSSATOR_HOME"/targetplatform/*.target
    find "$BENCHMARKS" -name target -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 cat
  } | sha256sum | cut -c1-16
}

# a second product of the same files with the stopwatch's bundle; the real one has none
ours_with_stopwatch() {
  local bundles=configuration/org.eclipse.equinox.simpleconfigurator/bundles.info
  mkdir -p "$1/$(dirname $bundles)"
  cp -rl "$PRODUCT/plugins" "$PRODUCT/glossator" "$1"
  cp "$PRODUCT/configuration/config.ini" "$1/configuration"
  cp "$BARE"/plugins/org.glossator.bench_*.jar "$1/plugins"
  { cat "$PRODUCT/$bundles"; grep '^org.glossator.bench,' "$BARE/$bundles"; } >"$1/$bundles"
}

measure_command_line() {
  local turn before
  for turn in $(seq -1 $RUNS); do
    before=$(date +%s%N)
    "$GLOSSATOR_HOME/releng/glossator" version >/dev/null
    [ "$turn" -le 0 ] || echo $((($(date +%s%N) - before) / 1000000)) >>"$WORK/command-line.times"
  done
  row "start of the command line" $RUNS "$(column command-line 1)" ms limit 2000 1
}

# measure CORPUS: turns of all three, then a row for each figure
measure() {
  local turn
  rm -f "$WORK"/*.times
  for turn in $(seq -1 $RUNS); do
    start_once ours "$WORK/product/glossator" "$turn" -Dglossator.bench.view=org.glossator.ui.corpus
    start_once bare "$BARE/glossator" "$turn" -Dglossator.bench.view=
    start_once plain "$BARE/plain" "$turn" -Dglossator.bench.view=
  done
  figure "start to usable, corpus $1" 1 ms plain "bare workbench product" 1.5
  figure "processor time to usable, corpus $1" 2 ms plain "bare workbench product" -
  figure "heap after start, corpus $1" 3 MiB plain "bare workbench product" -
  figure "resident memory after start, corpus $1" 4 MiB plain "bare workbench product" -
  figure "start to usable, corpus $1, our script for both" 1 ms bare "bare workbench, our script" -
  figure "processor time to usable, corpus $1, our script for both" 2 ms bare "bare workbench, our script" -
  figure "heap after start, corpus $1, our script for both" 3 MiB bare "bare workbench, our script" -
  figure "resident memory after start, corpus $1, our script for both" 4 MiB bare "bare workbench, our script" -
}

start_once() {
  local who=$1 program=$2 turn=$3 view=$4 file=$WORK/started
  rm -f "$file"
  with_screen 1280x800 env GLOSSATOR_JAVA_HOME="$JAVA_HOME" GLOSSATOR_CACHE="$WORK/cache" \
    bash -c 'GLOSSATOR_JAVA_OPTIONS="$1 -Dglossator.bench.begun=$(date +%s%3N)" && export GLOSSATOR_JAVA_OPTIONS && shift && exec timeout 120 "$@"' \
    start "-Dglossator.bench.started=$file $view" "$program" -data "$WORK/$who.workspace" >"$WORK/$who.log" 2>&1 || true
  [ -f "$file" ] || missing "The $who desktop did not become usable within two minutes (its log: $WORK/$who.log)."
  if [ "$turn" -gt 0 ]; then
    cat "$file" >>"$WORK/$who.times"
  fi
}

# figure NAME COLUMN UNIT BESIDE NAME-OF-BESIDE TARGET
figure() {
  row "$1" $RUNS "$(column ours "$2")" "$3" "$5" "$(column "$4" "$2")" "$6"
}

column() {
  awk -v column="$2" '{ print $column }' "$WORK/$1.times" | median
}

# brings the sample corpus up to so many papers
add_papers() {
  awk -v n="$1" 'BEGIN { for (i = 1; i <= n; i++)
    printf "{\"title\":\"Measured paper %d of many\",\"abstract\":\"The first sentence of paper %d. A second one that claims something. A third.\"}\n", i, i }' \
    >"$WORK/papers.jsonl"
  "$GLOSSATOR_HOME/releng/glossator" import "$WORK/papers.jsonl" --corpus "$WORK/ours.workspace/corpora/sample" >/dev/null
}
