#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Unpacks the distribution into an empty folder and runs it until Ctrl-C: run.sh ARCHIVE FOLDER
set -euo pipefail
archive="$1"
folder="$2"
host=127.0.0.1
port="${RUNNEL_PORT:-8181}"

# Whether somebody answers; bash itself opens the connection, so no other program is needed.
answers() {
  local status
  exec 3<>"/dev/tcp/$host/$port" || return 1
  printf 'GET /health HTTP/1.0\r\nHost: %s\r\n\r\n' "$host" >&3
  read -r -t 5 _ status _ <&3 || status=0
  exec 3<&- 3>&-
  [[ "$status" == "$1" ]]
}

if (exec 3<>"/dev/tcp/$host/$port") 2>/dev/null; then
  echo "Port $port is taken: stop what listens there, or choose another: RUNNEL_PORT=8182 ./mvnw -Prun" >&2
  exit 1
fi

rm -rf "$folder"
mkdir -p "$folder"
tar xzf "$archive" -C "$folder" --strip-components=1
sed -i.bak "s/^port = .*/port = $port/" "$folder/etc/io.runnel.rest.cfg"

chosen=yes
if [[ -z "${RUNNEL_ADMIN_PASSWORD:-}" ]]; then
  chosen=no
  RUNNEL_ADMIN_PASSWORD="$(od -An -N9 -tx1 /dev/urandom | tr -d ' \n')"
fi
export RUNNEL_ADMIN_PASSWORD

# Ends what it started: Karaf's script does not pass a signal on to its Java process.
stop() {
  trap - EXIT INT TERM
  [[ -s "$folder/karaf.pid" ]] && kill "$(<"$folder/karaf.pid")" 2>/dev/null
  wait "$karaf" 2>/dev/null || true
}

"$folder/bin/karaf" server </dev/null &
karaf=$!
trap stop EXIT INT TERM

until (answers 200) 2>/dev/null; do
  if ! kill -0 "$karaf" 2>/dev/null; then
    echo "Karaf has ended; see $folder/data/log/karaf.log" >&2
    exit 1
  fi
  sleep 0.3
done

echo
echo "Runnel answers at http://$host:$port"
if [[ "$chosen" == yes ]]; then
  echo "Login: admin, with the password in RUNNEL_ADMIN_PASSWORD"
else
  echo "Login: admin, password $RUNNEL_ADMIN_PASSWORD"
  echo "For the commands of the README: export RUNNEL_ADMIN_PASSWORD=$RUNNEL_ADMIN_PASSWORD"
fi
echo "It begins empty at each start, with sample data. Ctrl-C stops it."
echo
wait "$karaf"
