#!/bin/sh
# Runs a program inside a session whose keyring is new, unlocked and gone afterwards.
# Usage: withkeyring.sh GNOME-KEYRING-DAEMON PROGRAM ARGUMENTS…
set -eu
daemon=$1
shift
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home/run"
export XDG_CURRENT_DESKTOP=GNOME
mkdir -m 700 -p "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME" "$XDG_CACHE_HOME"
printf 'test' | "$daemon" --unlock --components=secrets >/dev/null
# It goes to the background before it has its name on the bus; asked too early, the bus would start a second,
# locked one.
tries=0
until dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true; do
  tries=$((tries + 1))
  [ "$tries" -lt 100 ] || exit 1
  sleep 0.05
done
"$@"
