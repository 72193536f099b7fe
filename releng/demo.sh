# shellcheck shell=bash
# Sourced by releng/run and releng/test after setup.sh: the demo journey through the real product.
#
# Four starts on one workspace, driven by the application org.glossator.tests.workbench.demo, which a copy of the product
# gets as one more bundle (the product itself has no tests in it), then the command line. It is told by properties
#   glossator.demo.phase   1: import, open, claim, tag, undo, redo; 2: start again, find it, tag once more, and be killed at
#                          the moment at which that is shown as kept; 3: start again, in the dark theme, and find both;
#                          4: once more, dark at 200 %, for pictures
#   glossator.demo.dir     where to write phaseN.json and phaseN.png; the copy of the product is there too
#   glossator.demo.papers  the list of papers to import
#   glossator.screens      where pictures of phases 2 (at 200 %), 3 (dark) and 4 (dark at 200 %) go
# and leaves under releng/target/demo: screenshot.png, summary.json, annotations.jsonl.

DEMO=$OUT/demo

# demo_journey RUNNER: RUNNER puts a command on a display, with_screen on one of its own. There the pointer stands in the
# middle, and keys go to the window below it, so that the screen must not be much larger than the window.
demo_journey() {
  local papers=$GLOSSATOR_HOME/../shared/seeds/papers.txt product=$DEMO/product phase code size files failed='' started
  started=$(date +%s)
  [ -f "$papers" ] || papers=$GLOSSATOR_HOME/bundles/org.glossator.tests.workbench/samples/papers.txt
  rm -rf "$DEMO"
  mkdir -p "$DEMO"
  product_with_journey "$product"

  for phase in 1 2 3 4; do
    code=0
    size=()
    files=()
    if [ $phase = 3 ]; then # one taxonomy is named at the start, another one by a second start while the desktop runs
      printf 'taxonomy named version 1.0.0\ncategory good\n' >"$DEMO/named at the start.taxonomy"
      printf 'taxonomy later version 1.0.0\ncategory good\n' >"$DEMO/named later.taxonomy"
      files=("$DEMO/named at the start.taxonomy")
    fi
    if [ "$1" = with_screen ]; then
      size=("$(is_large $phase && echo 2560x1600 || echo 1920x1080)")
    fi
    "$@" "${size[@]}" env GLOSSATOR_JAVA_HOME="$JAVA_HOME" GLOSSATOR_CACHE="$OUT/cache" \
      GLOSSATOR_JAVA_OPTIONS="-Dglossator.demo.phase=$phase -Dglossator.demo.dir=$DEMO -Dglossator.demo.papers=$papers -Dglossator.screens=$OUT/screens" \
      GDK_SCALE="$(is_large $phase && echo 2 || echo 1)" \
      timeout 180 "$product/glossator" -data "$DEMO/workspace" -application org.glossator.tests.workbench.demo \
      -cssTheme "org.eclipse.e4.ui.css.theme.e4_$([ $phase -ge 3 ] && echo dark || echo default)" \
      ${files[@]+"${files[@]}"} \
      >"$DEMO/phase$phase.log" 2>&1 || code=$?
    if [ $code != "$(expected_code $phase)" ]; then
      failed="start $phase of the desktop (its log: $DEMO/phase$phase.log)"
      break
    fi
    [ -f "$DEMO/phase$phase.json" ] || { failed="start $phase of the desktop, which left no summary"; break; }
  done
  if [ -z "$failed" ]; then
    export_and_find || failed="the export from the command line"
  fi
  rm -rf "$product"
  [ ! -f "$DEMO/phase1.png" ] || cp "$DEMO/phase1.png" "$DEMO/screenshot.png"
  summarise "$failed" $(($(date +%s) - started)) >"$DEMO/summary.json"
  if [ -n "$failed" ]; then
    echo "The demo journey failed at $failed." >&2
    return 1
  fi
  echo "The demo journey worked: $DEMO/screenshot.png, $DEMO/summary.json" >&2
}

is_large() {
  [ "$1" = 2 ] || [ "$1" = 4 ]
}

# the second start ends by SIGKILL
expected_code() {
  if [ "$1" = 2 ]; then echo 137; else echo 0; fi
}

# a second desktop made of the same files, with the journey's bundle beside the product's own
product_with_journey() {
  local tests
  tests=$(ls -t "$GLOSSATOR_HOME"/bundles/org.glossator.tests.workbench/target/org.glossator.tests.workbench-*.jar 2>/dev/null | head -1)
  [ -n "$tests" ] || missing "The demo journey's bundle is not built: remove releng/target and run this again."
  mkdir -p "$1/configuration/org.eclipse.equinox.simpleconfigurator"
  cp -rl "$PRODUCT/plugins" "$PRODUCT/glossator" "$1"
  cp "$PRODUCT/configuration/config.ini" "$1/configuration"
  cp "$tests" "$1/plugins/org.glossator.tests.workbench.jar"
  {
    cat "$PRODUCT/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
    echo "org.glossator.tests.workbench,$(bundle_version "$tests"),plugins/org.glossator.tests.workbench.jar,4,false"
  } >"$1/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
}

bundle_version() {
  unzip_text "$1" META-INF/MANIFEST.MF | sed -n 's/^Bundle-Version: *\([^ \r]*\).*/\1/p'
}

# one text file of an archive; a JDK is there, unzip may not be
unzip_text() {
  (cd "$(mktemp -d)" && "$JAVA_HOME/bin/jar" xf "$1" "$2" && cat "$2" && rm -r "$PWD")
}

# phase 3 names the claims and the corpus: {"claim":"…","afterKill":"…","corpus":"…",…}
export_and_find() {
  local claim title corpus
  claim=$(json_text claim "$DEMO/phase3.json")
  title=$(json_text afterKill "$DEMO/phase3.json")
  corpus=$(json_text corpus "$DEMO/phase3.json")
  [ -n "$claim" ] && [ -n "$title" ] && [ -n "$corpus" ] || return 1
  "$GLOSSATOR_HOME/releng/glossator" export --corpus "$corpus" --format jsonl --out "$DEMO/annotations.jsonl" \
    >"$DEMO/export.log" 2>&1 && grep -qF -- "$claim" "$DEMO/annotations.jsonl" && grep -qF -- "$title" "$DEMO/annotations.jsonl"
}

json_text() {
  sed -n 's/.*"'"$1"'" *: *"\([^"]*\)".*/\1/p' "$2" | head -1
}

summarise() {
  local ok=true phase
  [ -z "$1" ] || ok=false
  printf '{"ok":%s,"failed":"%s","seconds":%d' "$ok" "${1//\"/}" "$2"
  for phase in 1 2 3 4; do
    [ ! -f "$DEMO/phase$phase.json" ] || printf ',"phase%d":%s' "$phase" "$(cat "$DEMO/phase$phase.json")"
  done
  if [ -f "$DEMO/annotations.jsonl" ]; then
    printf ',"exported":{"file":"annotations.jsonl","lines":%d}' "$(wc -l <"$DEMO/annotations.jsonl")"
  fi
  printf '}\n'
}
