# Sourced by releng/bench: what a taxonomy of a size costs to read, link and check, to edit and to load as a release; beside
# ANTLR's lexer and parser alone on the same text, Jena and RDF4J on the same content as Turtle, and limits that were set.
#
# Size "small" goes up to 30,000 categories (about a minute), "full" to 100,000. GLOSSATOR_PART=read, edit or release measures
# that part alone.

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
  "$JAVA_HOME/bin/java" -Xmx1500m -cp "$path" TaxonomyBench "$WORK" "$SIZE" "${GLOSSATOR_PART:-all}" |
    while IFS=$'\t' read -r name n value unit beside other target; do
      row "$name" "$n" "$value" "$unit" "$beside" "$other" "$target"
    done
  rm -rf "$WORK"
}
