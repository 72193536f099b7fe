# Sourced by releng/bench: what the store costs on Derby and on PostgreSQL, beside a raw commit of the same two rows under
# the same indices in the same database, beside a UIMA CAS that is rewritten, and beside the limits that were set.
# Everything goes through the public interface of the product's own bundles.
#
# Size "small" grows a corpus to 1,000, 10,000 and 40,000 annotations (some minutes) and imports 10,000 papers into a new
# one, "full" grows to 1,000, 100,000 and 1,000,000, one paper to 100,000, and imports 100,000 papers, which hold 800,000
# claims and 1,000,000 annotations. An import is beside the same rows written in the database's fastest way.

UIMA_VERSION=3.6.1
SLF4J_VERSION=2.0.7

bench() {
  need_jdk
  build_product quick
  WORK=$OUT/bench/store
  rm -rf "$WORK"
  mkdir -p "$WORK/classes" "$WORK/lib" "$OUT/bench/lib"
  need_peer org.apache.uima uimaj-core "$UIMA_VERSION"
  need_peer org.slf4j slf4j-api "$SLF4J_VERSION"
  local jdbc server
  jdbc=$(ls "$PRODUCT"/plugins/org.glossator.store.jdbc_*.jar)
  (cd "$WORK" && "$JAVA_HOME/bin/jar" xf "$jdbc" lib)
  local path="$WORK/classes:$WORK/lib/*:$OUT/bench/lib/*:$PRODUCT/plugins/*"
  "$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$WORK/classes" -cp "$path" "$BENCHMARKS"/store/*.java
  measure "" "$path" "$WORK"
  server=$("$GLOSSATOR_HOME/releng/postgres.sh" start "$WORK/postgres")
  measure "PostgreSQL: " "$path" "$WORK/server" "$server"
  "$GLOSSATOR_HOME/releng/postgres.sh" stop "$WORK/postgres"
  rm -rf "$WORK"
}

# a library of the peer (Apache-2.0, MIT), which is no part of the product
need_peer() {
  [ -f "$OUT/bench/lib/$2-$3.jar" ] && return
  need_maven
  glossator_mvn -q -N org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact="$1:$2:$3" \
    -DoutputDirectory="$OUT/bench/lib" || exit 2
}

# measure PREFIX PATH FOLDER [SERVER]   work with the heap of the desktop, imports with the one that they must do with
measure() {
  local prefix=$1 path=$2 folder=$3
  shift 3
  { "$JAVA_HOME/bin/java" -Xmx2g -cp "$path" StoreBench work "$folder/work" "$SIZE" "$@" &&
    "$JAVA_HOME/bin/java" -Xmx512m -cp "$path" StoreBench import "$folder/import" "$SIZE" "$@"; } |
    while IFS=$'\t' read -r name n value unit beside other target; do
      row "$prefix$name" "$n" "$value" "$unit" "$beside" "$other" "$target"
    done
}
