#!/usr/bin/env bash
# A PostgreSQL server for tests, on a free port of this machine only, with a password that nobody else knows. It is of
# Debian's package, which is installed where it is missing. Everything of it lies in FOLDER.
#   releng/postgres.sh start FOLDER    prints the JDBC URL of an empty database of an ordinary owner; again: starts what
#                                      was stopped or has crashed, at the same URL
#   releng/postgres.sh crash FOLDER    kill -9 to all its processes, as a power loss would end them
#   releng/postgres.sh stop FOLDER     ends it, if it runs
# FOLDER/url.admin is the URL of its administrator, FOLDER/root.crt what signs its certificate (for localhost).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

POSTGRES_OLDEST=15

# the newest that is new enough
postgres_bin() {
  local bin
  for bin in $(ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin 2>/dev/null | sort -rV) $(dirname "$(readlink -f "$(command -v postgres || true)")"); do
    if [ -x "$bin/initdb" ] && [ "$("$bin/postgres" --version | sed -E 's/^[^0-9]*([0-9]+).*/\1/')" -ge $POSTGRES_OLDEST ]; then
      echo "$bin"
      return
    fi
  done
}

need_postgres() {
  POSTGRES_BIN=$(postgres_bin)
  [ -z "$POSTGRES_BIN" ] || return 0
  command -v apt-get >/dev/null || missing "The tests need the server of PostgreSQL $POSTGRES_OLDEST or newer: install it with this system's package manager."
  [ "$(id -u)" = 0 ] || missing "The tests need the server of PostgreSQL $POSTGRES_OLDEST or newer; this installs it: sudo apt-get update && sudo apt-get install -y postgresql"
  echo "Installing postgresql…" >&2
  mkdir -p "$OUT" /etc/postgresql-common/createcluster.d
  # without the cluster that the package would make and start on the usual port
  echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.d/glossator.conf
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql openssl; } >"$OUT/packages.log" 2>&1; then
    missing "The package postgresql could not be installed (the reason is in $OUT/packages.log)."
  fi
  POSTGRES_BIN=$(postgres_bin)
  [ -n "$POSTGRES_BIN" ] || missing "This system's PostgreSQL is older than $POSTGRES_OLDEST: install a newer one."
}

# the server refuses to run as root, so that root lends it to the user of the package
as_server() {
  if [ "$(id -u)" = 0 ]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

# 20 random letters
secret() {
  od -An -N64 -tx1 /dev/urandom | tr -d ' \n' | cut -c1-20
}

is_running() {
  [ -f "$1/data/postmaster.pid" ] && kill -0 "$(head -1 "$1/data/postmaster.pid")" 2>/dev/null
}

make_cluster() {
  local folder=$1 real=$1
  mkdir -p "$folder"
  if [ "$(id -u)" = 0 ] && ! runuser -u postgres -- test -x "$folder"; then
    real=$(mktemp -d /var/tmp/glossator-postgres.XXXXXX) # a checkout that only root may enter
  fi
  mkdir -p "$real/cluster"
  [ "$real" = "$folder" ] || chmod 755 "$real"
  [ "$(id -u)" != 0 ] || chown postgres "$real/cluster"
  rm -rf "$folder/data"
  ln -sfn "$real/cluster/data" "$folder/data"
  secret | tee "$folder/admin.password" >"$real/cluster/password"
  if ! as_server "$POSTGRES_BIN/initdb" -D "$real/cluster/data" -U admin --auth=scram-sha-256 --encoding=UTF8 --locale=C \
    --data-checksums --no-sync --pwfile="$real/cluster/password" >"$folder/initdb.log" 2>&1; then
    tail -3 "$folder/initdb.log" >&2
    missing "PostgreSQL could not make its files in $folder: see the lines above."
  fi
  openssl req -new -x509 -nodes -days 30 -newkey rsa:2048 -subj /CN=localhost -addext "subjectAltName=DNS:localhost" \
    -keyout "$folder/server.key" -out "$folder/root.crt" >"$folder/openssl.log" 2>&1
  cp "$folder/server.key" "$folder/root.crt" "$real/cluster/data/"
  [ "$(id -u)" != 0 ] || chown postgres "$real/cluster/data/server.key" "$real/cluster/data/root.crt"
  chmod 600 "$folder/server.key" "$real/cluster/data/server.key"
}

launch() {
  local folder=$1 port=$2
  as_server "$POSTGRES_BIN/pg_ctl" -D "$(readlink -f "$folder/data")" -w -t 60 -l "$(readlink -f "$folder/data")/../log" start \
    -o "-p $port -c listen_addresses=127.0.0.1,localhost -c unix_socket_directories= -c ssl=on -c ssl_cert_file=root.crt \
      -c ssl_key_file=server.key -c max_connections=60 -c log_statement=none" >"$folder/start.log" 2>&1 8>&- 9>&-
}

start() {
  local folder=$1 port tries=0 password
  is_running "$folder" && { cat "$folder/url"; return; }
  need_postgres
  if [ -f "$folder/url" ]; then # once more
    launch "$folder" "$(cat "$folder/port")" || missing "PostgreSQL did not start again: see $folder/start.log."
    cat "$folder/url"
    return
  fi
  make_cluster "$folder"
  until port=$((20000 + RANDOM % 40000)) && ! (: </dev/tcp/127.0.0.1/$port) 2>/dev/null && launch "$folder" "$port"; do
    tries=$((tries + 1))
    [ $tries -lt 5 ] || missing "PostgreSQL did not start: see $folder/start.log."
  done
  echo "$port" >"$folder/port"
  password=$(secret)
  PGPASSWORD=$(cat "$folder/admin.password") "$POSTGRES_BIN/psql" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$port" -U admin -d postgres \
    -c "create role lead login createrole password '$password'" -c "create database corpus owner lead" >&2
  echo "jdbc:postgresql://127.0.0.1:$port/corpus?user=admin&password=$(cat "$folder/admin.password")" >"$folder/url.admin"
  echo "jdbc:postgresql://127.0.0.1:$port/corpus?user=lead&password=$password" >"$folder/url"
  cat "$folder/url"
}

crash() {
  local server children
  is_running "$1" || return 0
  server=$(head -1 "$1/data/postmaster.pid")
  read -ra children <"/proc/$server/task/$server/children" || true
  kill -9 "$server" "${children[@]}"
  while kill -0 "$server" 2>/dev/null; do sleep 0.05; done
}

stop() {
  if is_running "$1"; then
    need_postgres
    as_server "$POSTGRES_BIN/pg_ctl" -D "$(readlink -f "$1/data")" -m immediate stop >/dev/null 2>&1 || true
  fi
  if [ -L "$1/data" ]; then
    rm -rf "$(dirname "$(readlink -f "$1/data")")"
  fi
  rm -rf "$1"
}

case "${1:-} ${2:+FOLDER}" in
  'start FOLDER' | 'crash FOLDER' | 'stop FOLDER')
    mkdir -p "$2"
    "$1" "$(cd "$2" && pwd)"
    ;;
  *) missing "releng/postgres.sh takes start, crash or stop, and a folder." ;;
esac
