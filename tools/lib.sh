# shellcheck shell=bash
# Shared by run, test, bench and the scripts in tools/. Source it; it changes to the repository's root.
#
#   phase TEXT COMMAND…   runs a command, says what it does and how long it took
#   need TOOL HINT        one line and exit 1 when a tool is missing
#   apt_install PKG…      installs Debian packages where that is allowed, otherwise returns 1
#   postgres_start        a throw-away PostgreSQL cluster; sets POSTGRES_URL

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$ROOT" || exit 1

# Everything that is built goes below TARGET, so a CI run can keep it outside of its clone.
TARGET="${CARGO_TARGET_DIR:-target}"
SITE="$TARGET/site"
CACHE="${LOTSE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/lotse}"
LOGS="$TARGET/logs"

# Colours only where a person looks on.
if [[ -t 1 && -z "${NO_COLOR:-}" && "${TERM:-dumb}" != dumb ]]; then
  BOLD=$'\e[1m' DIM=$'\e[2m' RED=$'\e[31m' GREEN=$'\e[32m' YELLOW=$'\e[33m' OFF=$'\e[0m'
else
  # shellcheck disable=SC2034  # used by the scripts that source this file
  BOLD='' DIM='' RED='' GREEN='' YELLOW='' OFF=''
fi

say() { printf '%s\n' "$*"; }
warn() { printf '%s%s%s\n' "$YELLOW" "$*" "$OFF" >&2; }
die() { printf '%s%s%s\n' "$RED" "$*" "$OFF" >&2; exit 1; }

# Milliseconds since some moment: EPOCHREALTIME is bash's own, so no process is started.
now_ms() { local t="${EPOCHREALTIME/[.,]/}"; printf '%s' "$((t / 1000))"; }

# 412 -> "0.4 s", 38211 -> "38 s", 265000 -> "4 min 25 s"
human_ms() {
  local ms=$1
  if ((ms < 10000)); then
    local tenths=$(((ms + 50) / 100))
    printf '%d.%d s' $((tenths / 10)) $((tenths % 10))
  elif ((ms < 120000)); then
    printf '%d s' $(((ms + 500) / 1000))
  else
    printf '%d min %d s' $((ms / 60000)) $((ms / 1000 % 60))
  fi
}

# Ctrl-C must leave nothing behind: neither the line that counts seconds nor a database. Every script that sources this file gets it.
TICKER=''
POSTGRES_DIR=''
cleanup() {
  [[ -z "$TICKER" ]] || kill "$TICKER" 2>/dev/null || true
  postgres_stop
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Shows the seconds and the last line of a log in place while a step runs; only on a terminal.
_ticker() {
  local text=$1 log=$2 start=$SECONDS width line
  width=$(tput cols 2>/dev/null || echo 80)
  while sleep 1; do
    line="▸ $text … $((SECONDS - start)) s  $(tail -n 1 "$log" 2>/dev/null | tr -d '\r\t' | sed 's/\x1b\[[0-9;]*m//g; s/^ *//')"
    printf '\r\e[K%s' "${line:0:width-1}"
  done
}

# What of a failed step's log is shown: its end, without cargo's list of what it compiled. PHASE_SHOW names another function.
show_end() {
  grep -vE '^ *(Compiling|Checking|Documenting|Fresh|Downloading|Downloaded|Locking|Running|Finished|Doc-tests) ' | tail -n "${LOTSE_LOG_LINES:-80}"
}

# phase TEXT COMMAND…: runs COMMAND with its output in a log; on failure the log's end is shown. The status is the command's.
# PHASE_LOG holds the log's path afterwards, PHASE_MS the time. LOTSE_VERBOSE=1 lets the output through.
# A shell function as COMMAND runs without errexit (bash switches it off where a status is looked at): write `|| return`.
phase() {
  local text=$1 start status=0
  shift
  mkdir -p "$LOGS"
  PHASE_LOG="$LOGS/$(printf '%s' "$text" | tr -cs 'A-Za-z0-9' '-' | tr 'A-Z' 'a-z' | sed 's/^-//; s/-$//').log"
  start=$(now_ms)
  : >"$PHASE_LOG"
  if [[ -n "${LOTSE_VERBOSE:-}" ]]; then
    say "▸ $text …"
    # Not a pipe: the command must run in this shell, for it may set variables.
    "$@" > >(tee "$PHASE_LOG") 2>&1 </dev/null || status=$?
    PHASE_MS=$(($(now_ms) - start))
    say "▸ $text … $(human_ms "$PHASE_MS")"
    ((status == 0)) || say "$RED  failed$OFF"
    return "$status"
  fi
  if [[ -t 1 && "${TERM:-dumb}" != dumb ]]; then
    _ticker "$text" "$PHASE_LOG" &
    TICKER=$!
  fi
  printf '▸ %s …' "$text"
  "$@" >"$PHASE_LOG" 2>&1 </dev/null || status=$?
  if [[ -n "$TICKER" ]]; then
    kill "$TICKER" 2>/dev/null || true
    wait "$TICKER" 2>/dev/null || true
    TICKER=''
    printf '\r\e[K▸ %s …' "$text"
  fi
  PHASE_MS=$(($(now_ms) - start))
  if ((status == 0)); then
    printf ' %s%s%s\n' "$DIM" "$(human_ms "$PHASE_MS")" "$OFF"
  else
    printf ' %s%sfailed%s after %s\n' "$RED" "$BOLD" "$OFF" "$(human_ms "$PHASE_MS")"
    { "${PHASE_SHOW:-show_end}" <"$PHASE_LOG" || true; } | sed -E 's/^(.{600}).*/\1 …/; s/^/    /'
    say "    (all of it: $PHASE_LOG)"
  fi
  return "$status"
}

need() {
  command -v "$1" >/dev/null 2>&1 || die "$1 is missing: $2"
}

# What every entry point needs.
need_tools() {
  need git "apt install git"
  need cc "apt install build-essential (any C compiler does)"
  need rustup "see https://rustup.rs (Debian 13, Ubuntu 24.04 and newer: apt install rustup)"
  need cargo "rustup default stable"
  need_node
}

need_node() {
  need node "apt install nodejs npm, or https://nodejs.org (version 20 or newer)"
  need npm "apt install npm"
  local version
  version=$(node --version)
  version=${version#v}
  ((${version%%.*} >= 20)) || die "node $version is too old: version 20 or newer, see https://nodejs.org"
}

# Debian packages: only as root or with a sudo that asks nothing, and never a question.
apt_install() {
  local sudo=()
  command -v apt-get >/dev/null 2>&1 || return 1
  if ((EUID != 0)); then
    sudo -n true 2>/dev/null || return 1
    sudo=(sudo -n)
  fi
  say "Installing with apt: $*" >&2
  local apt=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends)
  if ! "${apt[@]}" install "$@" >&2; then
    # The package lists of a fresh image are empty or old.
    "${sudo[@]}" apt-get -qq update >&2 || true
    "${apt[@]}" install "$@" >&2 || return 1
  fi
}

# The version that both the islands and tools/bindgen are built with.
bindgen_version() {
  awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock
}

# A hash over the contents of files (names too); folders are walked. Missing ones count as missing, not as an error.
hash_of() {
  local present=() path
  for path in "$@"; do [[ -e "$path" ]] && present+=("$path"); done
  { printf '%s\n' "$@"
    find "${present[@]}" -type f -not -path '*/node_modules/*' -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum
  } | sha256sum | cut -c1-32
}

# npm_ci FOLDER installs exactly the lock file; npm_ready FOLDER says whether that was done for its present content.
npm_ready() {
  [[ "$(cat "$1/node_modules/.lotse-stamp" 2>/dev/null)" == "$(hash_of "$1/package.json" "$1/package-lock.json")" ]]
}
npm_ci() {
  # No package may run code of its own here. Browsers come from the system, never from npm.
  (cd "$1" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --ignore-scripts --loglevel=error) || return 1
  hash_of "$1/package.json" "$1/package-lock.json" >"$1/node_modules/.lotse-stamp"
}

# ---- PostgreSQL -------------------------------------------------------------------------------------------------

# The folder with initdb, postgres and pg_ctl; empty when there is none. Debian keeps them out of PATH.
postgres_bin() {
  local dir
  for dir in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -t/ -k5,5 -V -r) /usr/local/bin /usr/local/pgsql/bin; do
    [[ -x "$dir/initdb" && -x "$dir/pg_ctl" && -x "$dir/postgres" ]] && { printf '%s' "$dir"; return 0; }
  done
  dir=$(command -v initdb 2>/dev/null) || return 1
  dir=$(dirname "$(readlink -f "$dir")")
  [[ -x "$dir/pg_ctl" && -x "$dir/postgres" ]] && printf '%s' "$dir"
}

# A port nobody listens on at this moment.
free_port() {
  node -e 'const s=require("node:net").createServer();s.listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}

# initdb refuses to run as root, so root hands the cluster to the user postgres (or nobody).
_as_postgres() {
  if ((EUID == 0)); then
    runuser -u "$POSTGRES_USER" -- "$@"
  else
    "$@"
  fi
}

# Starts a private cluster with durable commits and sets POSTGRES_URL; 1 when there are no binaries and none may be installed.
# `cleanup` above stops and deletes it, however the script ends.
postgres_start() {
  local bin port try
  if ! bin=$(postgres_bin); then
    apt_install postgresql || true
    bin=$(postgres_bin) || return 1
  fi
  POSTGRES_USER=$(id -un)
  if ((EUID == 0)); then
    id postgres >/dev/null 2>&1 && POSTGRES_USER=postgres || POSTGRES_USER=nobody
  fi
  POSTGRES_BIN=$bin
  # A short path: a socket's name may have 107 bytes at most.
  POSTGRES_DIR=$(mktemp -d /tmp/lotse-pg.XXXXXX)
  ((EUID != 0)) || chown "$POSTGRES_USER" "$POSTGRES_DIR"
  # trust is safe here: loopback and a private folder, for minutes, with nothing in it but test data.
  # max_connections: every test opens a database of its own.
  (cd "$POSTGRES_DIR" && _as_postgres "$bin/initdb" -D "$POSTGRES_DIR/data" -U lotse --auth=trust --encoding=UTF8 --locale=C -N \
    >"$POSTGRES_DIR.log" 2>&1) || { cat "$POSTGRES_DIR.log" >&2; return 1; }
  for try in 1 2 3; do
    port=$(free_port)
    if (cd "$POSTGRES_DIR" && _as_postgres "$bin/pg_ctl" -D "$POSTGRES_DIR/data" -l "$POSTGRES_DIR/server.log" -w -t 30 -o \
      "-c listen_addresses=127.0.0.1 -p $port -k $POSTGRES_DIR -c fsync=on -c synchronous_commit=on -c max_connections=200 -c shared_buffers=128MB" \
      start >>"$POSTGRES_DIR.log" 2>&1); then
      POSTGRES_URL="postgres://lotse@127.0.0.1:$port/postgres"
      return 0
    fi
    warn "PostgreSQL did not start on port $port (try $try)"
  done
  cat "$POSTGRES_DIR.log" "$POSTGRES_DIR/server.log" >&2 2>/dev/null
  return 1
}

postgres_stop() {
  [[ -n "${POSTGRES_DIR:-}" ]] || return 0
  (cd / && _as_postgres "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_DIR/data" -m immediate -w -t 20 stop >/dev/null 2>&1) || true
  rm -rf "$POSTGRES_DIR" "$POSTGRES_DIR.log"
  POSTGRES_DIR=''
}

# ---- Building ---------------------------------------------------------------------------------------------------

# Sets WASM_CARGO for this script and the ones it starts.
prepare_wasm() {
  [[ -z "${WASM_CARGO:-}" ]] || return 0
  phase "Preparing Rust for WASM" tools/setup-wasm
  WASM_CARGO=$(tail -n 1 "$PHASE_LOG")
  export WASM_CARGO
}

build_server() {
  phase "Building the server" cargo build --release --package server
}

# The browser that Debian or the user installed; with $1 = install also from apt.
find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [[ -n "$name" ]] && command -v "$name" 2>/dev/null && return 0
  done
  [[ "${1:-}" == install ]] && apt_install chromium >&2 && command -v chromium
}
