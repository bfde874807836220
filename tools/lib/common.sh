# Shared by the scripts in tools/: where things are, how steps are told, how the compiler cache is set.
# Sourced, never run.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
CACHE=$ROOT/.cache
DEPS=$CACHE/deps
JOBS=${SIDELIGHT_JOBS:-$(nproc 2>/dev/null || echo 2)}

export LC_ALL=C.UTF-8 TZ=${TZ:-UTC}

# A clone in another folder finds the same objects: paths below the checkout are made relative.
export CCACHE_BASEDIR=$ROOT CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
export CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-10G}

if [ -t 1 ]; then
  BOLD=$'\e[1m' DIM=$'\e[2m' RED=$'\e[31m' GREEN=$'\e[32m' PLAIN=$'\e[0m'
else
  BOLD='' DIM='' RED='' GREEN='' PLAIN=''
fi

say() { printf '%s\n' "$*"; }
warn() { printf '%s%s%s\n' "$RED" "$*" "$PLAIN" >&2; }
die() { warn "$*"; exit 1; }

# Seconds since an earlier $SECONDS, for people: 42 s, 3 min 05 s.
lasted() {
  local s=$((SECONDS - $1))
  if [ "$s" -lt 60 ]; then printf '%d s' "$s"; else printf '%d min %02d s' $((s / 60)) $((s % 60)); fi
}

# Shows Ninja's "[12/340]" as a share: one changing line on a terminal, a line each tenth elsewhere.
build_progress() {
  awk -v tty="$([ -t 1 ] && echo 1)" -v what="$1" '
    match($0, /^\[[0-9]+\/[0-9]+\]/) {
      split(substr($0, 2, RLENGTH - 2), n, "/"); share = n[2] ? int(100 * n[1] / n[2]) : 100
      if (tty) { printf "\r  %s: %d of %d (%d %%)   ", what, n[1], n[2], share; fflush() }
      else if (int(share / 10) > tenth) { tenth = int(share / 10); printf "  %s: %d of %d (%d %%)\n", what, n[1], n[2], share; fflush() }
    }
    END { if (tty && NR) printf "\r%60s\r", "" }'
}

# build_preset NAME LOG [target…] configures and builds one preset; the whole output goes to LOG.
build_preset() {
  local preset=$1 log=$2
  shift 2
  mkdir -p "$(dirname "$log")"
  (
    cd "$ROOT" || exit 1
    if ! cmake --preset "$preset" >"$log" 2>&1; then exit 1; fi
    set -o pipefail
    cmake --build --preset "$preset" --parallel "$JOBS" ${1:+--target "$@"} 2>&1 | tee -a "$log" | build_progress "building $preset"
  )
}
