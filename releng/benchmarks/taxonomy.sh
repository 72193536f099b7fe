# Sourced by releng/bench: what a taxonomy of a size costs to read, link and check, to edit and to load as a release; beside
# ANTLR's lexer and parser alone on the same text, Jena and RDF4J on the same content as Turtle, and limits that were set.
#
# Each part runs in a process of its own: the reading, ANTLR and the peers with room for all of them and the collector that
# stands least in the way, as else it is the collector that is measured; what happens in the editor and with releases in the
# memory that the desktop gives itself, the editor also with the first compiler alone, as there. The others are compiled
# twice, as in a long session. The editor's memory has been used before: what is used for the first time costs whatever the
# machine below takes for it, which on virtual ones was seen to be 2 to 5 ms a MB, ten times the usual.
# Size "small" goes up to 30,000 categories (about a minute), "full" to 100,000. GLOSSATOR_PART=read, edit or release measures
# that part alone.

declare -A MEMORY=([read]='-Xmx4g -Xmn2g -XX:+UseParallelGC' [edit]='-Xmx2g -XX:TieredStopAtLevel=1 -XX:+UseParallelGC -Xms2g -XX:+AlwaysPreTouch -Xmn288m -XX:+UseTransparentHugePages'
  [release]='-Xmx2g -XX:+UseParallelGC -Xms384m -Xmn288m -XX:+UseTransparentHugePages')

bench() {
  need_jdk
  build_product quick
  WORK=$OUT/bench/taxonomy
  rm -rf "$WORK"
  mkdir -p "$WORK/classes" "$WORK/lib" "$WORK/peers"
  (cd "$WORK" && "$JAVA_HOME/bin/jar" xf "$(ls "$PRODUCT"/plugins/org.glossator.store.jdbc_*.jar)" lib)
  need_maven
  glossator_mvn -q -f "$BENCHMARKS/taxonomy/pom.xml" dependency:copy-dependencies -DoutputDirectory="$WORK/peers"
  local path="$WORK/classes:$WORK/lib/*:$PRODUCT/plugins/*:$WORK/peers/*"
  "$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$WORK/classes" -cp "$path" "$BENCHMARKS"/taxonomy/*.java \
    "$GLOSSATOR_HOME/bundles/org.glossator.testkit/src/org/glossator/testkit/GeneratedTaxonomy.java"
  local part
  for part in ${GLOSSATOR_PART:-read edit release}; do
    # shellcheck disable=SC2086 # options are words
    "$JAVA_HOME/bin/java" ${MEMORY[$part]} -cp "$path" TaxonomyBench "$WORK" "$SIZE" "$part" |
      while IFS=$'\t' read -r name n value unit beside other target; do
        row "$name" "$n" "$value" "$unit" "$beside" "$other" "$target"
      done
  done
  rm -rf "$WORK"
}
