# Sourced by releng/bench: what the store costs on Derby, beside a raw Derby commit of the same two rows and beside the
# limits that were set. Everything goes through the public interface of the product's own bundles.
#
# Size "small" grows a corpus to 1,000, 10,000 and 40,000 annotations (under a minute), "full" to 1,000, 100,000 and
# 1,000,000.

bench() {
  need_jdk
  build_product quick
  WORK=$OUT/bench/store
  rm -rf "$WORK"
  mkdir -p "$WORK/classes" "$WORK/lib"
  local jdbc
  jdbc=$(ls "$PRODUCT"/plugins/org.glossator.store.jdbc_*.jar)
  (cd "$WORK" && "$JAVA_HOME/bin/jar" xf "$jdbc" lib)
  local path="$WORK/classes:$WORK/lib/*:$PRODUCT/plugins/*"
  "$JAVA_HOME/bin/javac" -nowarn -d "$WORK/classes" -cp "$path" "$BENCHMARKS"/store/*.java
  "$JAVA_HOME/bin/java" -Xmx512m -cp "$path" StoreBench "$WORK" "$SIZE" |
    while IFS=$'\t' read -r name n value unit beside other target; do
      row "$name" "$n" "$value" "$unit" "$beside" "$other" "$target"
    done
  rm -rf "$WORK"
}
