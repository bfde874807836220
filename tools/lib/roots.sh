# Fresh roots of a Debian release, for packages that are built or tried there. Sourced after common.sh; needs root and mmdebstrap.

need_roots() {
  [ "$(id -u)" = 0 ] || die "This needs root."
  command -v mmdebstrap >/dev/null || "$ROOT/tools/setup" package
}

# The mirror of this machine's own release: what another release is taken from, too.
own_mirror() {
  local uri
  uri=$(. /etc/os-release && apt-get indextargets 'Created-By: Packages' 'Component: main' "Release: $VERSION_CODENAME" --format '$(REPO_URI)' | head -n 1)
  [ -n "$uri" ] || die "No apt source of this machine's own release was found."
  printf '%s' "$uri"
}

# suite_of FOLDER: the release that the packages in it are for.
suite_of() {
  case $(echo "$1"/sidelight-hub_*.deb) in
    *~deb12_*) echo bookworm ;;
    *~deb13_*) echo trixie ;;
    *) die "In $1 there is not just one sidelight-hub for Debian 12 or 13." ;;
  esac
}

# make_root SUITE FOLDER [PACKAGES]: a small root; packages separated by commas.
make_root() {
  local suite=$1 root=$2 mirror
  mirror=$(own_mirror)
  mmdebstrap --quiet --variant=minbase ${3:+--include="$3"} "$suite" "$root" \
    "deb $mirror $suite main" "deb $mirror $suite-updates main"
}

# in_root FOLDER COMMAND…: as root in it, with its own processes and a clean environment. What $BINDS names (FROM:TO, and :ro,
# separated by spaces) is mounted there first; all of it is gone afterwards.
in_root() {
  local root=$1
  shift
  BINDS=${BINDS:-} unshare --mount --pid --fork --kill-child bash -euc '
    root=$1; shift
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    for bind in $BINDS; do
      IFS=: read -r from to how <<<"$bind"
      mkdir -p "$root$to"
      mount --bind "$from" "$root$to"
      [ "$how" != ro ] || mount -o remount,bind,ro "$root$to"
    done
    cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
    exec chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 TZ=UTC \
      DEBIAN_FRONTEND=noninteractive "$@"' bash "$root" "$@"
}

# boot_root FOLDER: starts the systemd of that root as the first process of namespaces of its own (no network but its own
# loopback), and waits until it is up. Sets BOOTED, the process; in_booted runs commands there, shut_root ends it.
boot_root() {
  local unified
  unified=$(findmnt -n -t cgroup2 -o TARGET | head -n 1)
  [ -n "$unified" ] || die "There is no cgroup2 here, and systemd needs one."
  BOOTED_GROUP=$unified/sidelight-trial-$$
  mkdir "$BOOTED_GROUP"
  bash -euc '
    echo $$ >"$2/cgroup.procs"
    exec unshare --mount --pid --uts --ipc --net --cgroup --fork --kill-child bash -euc "
      ip link set lo up
      hostname trial
      mount --bind \"\$1\" \"\$1\"
      cd \"\$1\"
      mount -t proc proc proc
      mount --bind proc/sys proc/sys
      mount -o remount,bind,ro proc/sys
      mount -t sysfs -o ro sysfs sys
      mount -t cgroup2 cgroup2 sys/fs/cgroup
      mount -t tmpfs -o mode=755 tmpfs run
      mount -t tmpfs -o mode=755 tmpfs dev
      mkdir dev/pts dev/shm
      mount -t devpts -o newinstance,ptmxmode=666 devpts dev/pts
      mount -t tmpfs tmpfs dev/shm
      ln -s pts/ptmx dev/ptmx
      for device in null zero full random urandom tty; do touch dev/\$device; mount --bind /dev/\$device dev/\$device; done
      pivot_root . mnt
      umount -l /mnt
      exec env -i container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --system --log-target=journal
    " bash "$1"' bash "$1" "$BOOTED_GROUP" >/dev/null 2>&1 </dev/null &
  BOOTER=$!
  local tries=0 state=
  until [ "$state" = running ] || [ "$state" = degraded ]; do
    [ $((tries += 1)) -le 60 ] || die "systemd does not come up in the root (it says: $state)."
    sleep 0.5
    BOOTED=$(pgrep -P "$BOOTER" || true)
    state=$([ -z "$BOOTED" ] || in_booted systemctl is-system-running 2>/dev/null || true)
  done
}

in_booted() {
  nsenter --target "$BOOTED" --mount --uts --ipc --net --pid --cgroup --root --wd \
    /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 TZ=UTC DEBIAN_FRONTEND=noninteractive "$@"
}

shut_root() {
  [ -n "${BOOTER:-}" ] || return 0
  kill -KILL "$BOOTER" 2>/dev/null || true
  wait "$BOOTER" 2>/dev/null || true
  # The group is empty a moment after its processes are gone.
  local tries=0
  until find "$BOOTED_GROUP" -depth -type d -exec rmdir {} + 2>/dev/null; do
    [ $((tries += 1)) -le 20 ] || return 0
    sleep 0.1
  done
  BOOTER=
}
