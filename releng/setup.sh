# shellcheck shell=bash
# Sourced by the scripts beside it. Finds a JDK, fetches the Maven that Tycho needs, installs or names the system's
# packages, builds what has changed, and lends a screen where there is none. Nothing is done before it is asked for:
#   need_jdk, need_desktop [screen|tests]  check, and stop with one sentence
#   build_product [quick]                  sets PRODUCT to a built product that matches the sources
#   with_screen SIZE COMMAND…              runs a command on a display of its own

GLOSSATOR_HOME=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
OUT=$GLOSSATOR_HOME/releng/target
MAVEN_VERSION=3.9.11
MAVEN_DIST=$GLOSSATOR_HOME/.mvn/dist/apache-maven-$MAVEN_VERSION
BUILT=$GLOSSATOR_HOME/releng/product/target/products/glossator/linux/gtk/x86_64

# else Java takes names with any other letter than a to z for broken, and a machine without a locale has nothing better
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
  export LC_ALL=C.UTF-8
fi

# say what is missing in one sentence, and stop before anything is half done
missing() {
  echo "$1" >&2
  exit 2
}

# --- Java and Maven ---------------------------------------------------------------------------------------------

jdk_suits() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] &&
    [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")" -ge 21 ] 2>/dev/null
}

need_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && jdk_suits "$JAVA_HOME"; then
    export JAVA_HOME
    return
  fi
  local candidate found='' on_path
  on_path=$(command -v javac) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    ${on_path:+"$on_path"}; do
    if jdk_suits "$candidate"; then
      found=$candidate
    fi
  done
  [ -n "$found" ] || missing "Glossator needs a JDK 21 or newer: install one (on Debian 13: apt-get install openjdk-21-jdk) or set JAVA_HOME to it."
  export JAVA_HOME=$found
}

# any Maven can fetch the one that Tycho needs, from the repository that it is set up for
need_maven() {
  # the first compiler alone: a build is over before the second one has earned what it costs
  export MAVEN_OPTS="-XX:TieredStopAtLevel=1 ${MAVEN_OPTS:-}"
  [ -x "$MAVEN_DIST/bin/mvn" ] && return
  command -v mvn >/dev/null || missing "Glossator needs Maven to fetch its libraries: install it (on Debian: apt-get install maven)."
  local empty
  empty=$(mktemp -d) # outside of the checkout: its build extension needs a newer Maven than this one
  if ! (cd "$empty" && mvn -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact="org.apache.maven:apache-maven:$MAVEN_VERSION:zip:bin" -DoutputDirectory="$empty") >"$empty/log" 2>&1; then
    grep -E '^\[?ERROR' "$empty/log" | head -3 >&2 || tail -3 "$empty/log" >&2
    rm -rf "$empty"
    missing "Maven $MAVEN_VERSION could not be fetched by $(command -v mvn): see the lines above, then run this again."
  fi
  mkdir -p "$(dirname "$MAVEN_DIST")"
  chmod +x "$empty/apache-maven-$MAVEN_VERSION/bin/mvn"
  rm -rf "$MAVEN_DIST"
  mv "$empty/apache-maven-$MAVEN_VERSION" "$MAVEN_DIST"
  rm -rf "$empty"
}

# --- packages of the system -------------------------------------------------------------------------------------

has_library() {
  { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep "$1" >/dev/null # not -q: it would end the pipe early
}

known_package() {
  apt-cache show "$1" 2>/dev/null | grep '^Package:' >/dev/null
}

# what a window needs, with "screen" also what a display without a monitor needs, with "tests" that and their database
missing_packages() {
  if ! has_library 'libgtk-3\.so\.0'; then
    if known_package libgtk-3-0t64; then echo libgtk-3-0t64; else echo libgtk-3-0; fi # the name since Debian 13, and before
  fi
  if ! compgen -G '/usr/lib*/*/gdk-pixbuf-2.0/*/loaders/*svg*' >/dev/null && command -v apt-get >/dev/null; then
    echo librsvg2-common # GTK's own icons are drawings; elsewhere than on Debian other packages bring this
  fi
  if ! { command -v fc-list >/dev/null && fc-list | grep . >/dev/null; }; then
    echo fontconfig fonts-dejavu-core
  fi
  if [ -n "${1:-}" ] && ! command -v Xvfb >/dev/null; then
    echo xvfb
  fi
  if [ "${1:-}" = tests ] && ! command -v python3 >/dev/null; then
    echo python3 # speaks to the language server as an editor does
  fi
  if [ "${1:-}" = tests ] && [ "$(id -u)" != 0 ] && ! command -v initdb >/dev/null &&
    ! compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null && ! compgen -G '/usr/pgsql-*/bin/initdb' >/dev/null; then
    echo postgresql openssl # named together with the others; root installs it when it is asked for, see postgres.sh
  fi
}

need_packages() {
  local wanted
  wanted=$(missing_packages "$@" | tr '\n' ' ')
  wanted=${wanted% }
  [ -n "$wanted" ] || return 0
  command -v apt-get >/dev/null || missing "Glossator's window needs what Debian calls $wanted: install the same with this system's package manager."
  [ "$(id -u)" = 0 ] || missing "Some packages are not installed; this installs them: sudo apt-get update && sudo apt-get install -y $wanted"
  echo "Installing $wanted…" >&2
  mkdir -p "$OUT"
  if ! { apt-get update && wanted=$(missing_packages "$@") &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $wanted; } >"$OUT/packages.log" 2>&1; then
    missing "These packages could not be installed: $wanted (the reason is in $OUT/packages.log)."
  fi
}

# need_desktop [screen|tests]: "screen" without a display, "tests" for releng/test
need_desktop() {
  [ "$(uname -sm)" = "Linux x86_64" ] || missing "The scripts run the desktop on Linux x86_64 only; for Windows and macOS take the archive from releng/product/target/products."
  need_packages "$@"
}

# a display of its own for one command: the server picks a free number itself, so that several can run at once
with_screen() {
  local size=$1 number server code=0
  shift
  number=$(mktemp)
  Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3>"$number" >/dev/null 2>&1 8>&- 9>&- &
  server=$!
  until [ -s "$number" ]; do
    kill -0 "$server" 2>/dev/null || missing "The virtual display did not start: try 'Xvfb -displayfd 1' by hand."
    sleep 0.05
  done
  # no session bus, no accessibility bridge, no stored settings: each run finds the same screen
  (
    unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
    DISPLAY=:$(cat "$number")
    export DISPLAY GDK_BACKEND=x11 NO_AT_BRIDGE=1 GSETTINGS_BACKEND=memory GTK_A11Y=none
    "$@"
  ) || code=$?
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  rm -f "$number"
  return $code
}

# --- build ------------------------------------------------------------------------------------------------------

# one number for all that goes into the product; documents and scripts do not
source_stamp() {
  local parts=(pom.xml .mvn/extensions.xml .mvn/maven.config bundles features targetplatform releng/codegen releng/product releng/formatter)
  cd "$GLOSSATOR_HOME" || return
  {
    git ls-files -z -co --exclude-standard -- "${parts[@]}" 2>/dev/null ||
      find "${parts[@]}" \( -name target -o -name bin -o -name src-gen -o -name emf-gen -o -name lib -o -name generated \
        -o -name '.settings' \) -prune -o -type f ! -name '*.log' -print0
  } | LC_ALL=C sort -z | xargs -0 sha256sum -- 2>/dev/null | sha256sum | cut -c1-16
}

# the time of the commit names the bundles' versions, so that one commit gives the same bundles everywhere
version_arguments() {
  local time
  time=$(cd "$GLOSSATOR_HOME" && TZ=UTC git log -1 --date=format-local:%Y-%m-%dT%H:%M:%SZ --format=%cd 2>/dev/null) || return 0
  [ -n "$time" ] || return 0
  echo "-Dproject.build.outputTimestamp=$time"
  echo "-DforceContextQualifier=v$(echo "$time" | tr -d ':Z-' | tr T - | cut -c1-13)"
}

# Maven with the version of the commit; its words go to $OUT/build.log, errors to the terminal
glossator_mvn() {
  local code=0 versions
  mapfile -t versions < <(version_arguments)
  (cd "$GLOSSATOR_HOME" && "$MAVEN_DIST/bin/mvn" -B -ntp "${versions[@]}" "$@") >"$OUT/build.log" 2>&1 8>&- || code=$?
  if [ $code != 0 ]; then
    grep -E '^\[ERROR' "$OUT/build.log" | cut -c1-300 | head -20 >&2 || tail -5 "$OUT/build.log" >&2
    echo "The build failed: the whole log is in $OUT/build.log." >&2
  fi
  return $code
}

# Keeps what was built in a folder of its own, named after its sources: a desktop that is open goes on undisturbed
# while the next one is built. Folders that no desktop uses any more go.
keep_product() {
  local stamp=$1 old
  for old in "$OUT"/product-*; do
    if [ -d "$old" ] && flock -n "$old/.used" true 2>/dev/null; then
      rm -rf "$old"
    fi
  done
  rm -rf "$OUT/product.new"
  cp -r "$BUILT" "$OUT/product.new"
  touch "$OUT/product.new/.used"
  rm -rf "$OUT/product-$stamp"
  mv "$OUT/product.new" "$OUT/product-$stamp"
  echo "$stamp" >"$OUT/build.stamp"
}

# waits for another build of this checkout; released at the end of the script or by unlock_build
lock_build() {
  mkdir -p "$OUT"
  exec 8>"$OUT/build.lock"
  if ! flock -n 8; then
    echo "Another build of this checkout is running; waiting for it…" >&2
    flock 8
  fi
}

unlock_build() {
  exec 8>&-
}

# Sets PRODUCT; builds only when the sources are not those of the last build.
build_product() {
  local stamp
  stamp=$(source_stamp)
  PRODUCT=$OUT/product-$stamp
  if [ ! -d "$PRODUCT" ]; then
    lock_build
    if [ ! -d "$PRODUCT" ]; then
      need_maven
      echo "Building Glossator (the first time takes a few minutes)…" >&2
      # what depends on a changed class is not seen by an incremental compiler
      rm -rf "$GLOSSATOR_HOME"/bundles/*/target/classes "$GLOSSATOR_HOME"/bundles/*/target/test-classes
      glossator_mvn verify -DskipTests || exit 2
      keep_product "$stamp"
    fi
    unlock_build
  fi
  exec 9<"$PRODUCT/.used" # inherited by the program that is started: keeps the folder while it runs
  flock -s 9
}
