# Sourced by the scripts beside it: finds a JDK, fetches the Maven that Tycho needs, says what is missing.
# Sets GLOSSATOR_HOME (top of the checkout), JAVA_HOME and the function glossator_mvn.

GLOSSATOR_HOME=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
MAVEN_VERSION=3.9.11
MAVEN_DIST=$GLOSSATOR_HOME/.mvn/dist/apache-maven-$MAVEN_VERSION

# say what is missing in one sentence, and stop before anything is half done
missing() {
  echo "$1" >&2
  exit 1
}

jdk_suits() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] &&
    [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")" -ge 21 ] 2>/dev/null
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && jdk_suits "$JAVA_HOME"; then
    export JAVA_HOME
    return
  fi
  local candidate found=
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if jdk_suits "$candidate"; then
      found=$candidate
    fi
  done
  [ -n "$found" ] || missing "Glossator needs a JDK 21 or newer: install one (on Debian 13: apt-get install openjdk-21-jdk) or set JAVA_HOME to it."
  export JAVA_HOME=$found
}

# any Maven can fetch the one that Tycho needs, from the repository that it is set up for
fetch_maven() {
  [ -x "$MAVEN_DIST/bin/mvn" ] && return
  command -v mvn >/dev/null || missing "Glossator needs Maven to fetch its libraries: install it (on Debian: apt-get install maven)."
  local empty
  empty=$(mktemp -d) # outside of the checkout: its build extension needs a newer Java than this Maven may run on
  (cd "$empty" && mvn -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact="org.apache.maven:apache-maven:$MAVEN_VERSION:zip:bin" -DoutputDirectory="$empty") >"$empty/log" 2>&1 || {
    cat "$empty/log" >&2
    missing "Maven $MAVEN_VERSION could not be fetched: see the lines above, then run this again."
  }
  mkdir -p "$(dirname "$MAVEN_DIST")"
  chmod +x "$empty/apache-maven-$MAVEN_VERSION/bin/mvn"
  rm -rf "$MAVEN_DIST"
  mv "$empty/apache-maven-$MAVEN_VERSION" "$MAVEN_DIST"
  rm -rf "$empty"
}

glossator_mvn() {
  (cd "$GLOSSATOR_HOME" && "$MAVEN_DIST/bin/mvn" -B -ntp -q "$@")
}
