#!/usr/bin/env bash
# A cluster on one machine, for drills: etcd, two PostgreSQL under Patroni, two nodes of the program, HAProxy in front.
#   cluster.sh FOLDER up                       everything, on the ports from $BASE (17400) on
#   cluster.sh FOLDER start|stop|kill NAME     etcd pg1 pg2 desk1 desk2 haproxy; kill takes all processes of it at once
#   cluster.sh FOLDER pause|resume NAME        as a machine that stands still
#   cluster.sh FOLDER down                     stops what it started; the folder stays
# Needs the Debian packages etcd-server, patroni, python3-etcd, postgresql, haproxy, curl. $DESK starts a node
# ("java -jar target/aiwei-desk-….jar"), $PG_BIN is where PostgreSQL lies. As root, PostgreSQL runs as postgres.
set -euo pipefail

HERE=$(cd "$(dirname "$0")" && pwd)
TEMPLATES=$HERE/../../docs/two-nodes
mkdir -p "$1" && HOME_DIR=$(cd "$1" && pwd)
RUN=$HOME_DIR/run CONF=$HOME_DIR/conf LOGS=$HOME_DIR/logs
BASE=${BASE:-$(cat "$HOME_DIR/base" 2>/dev/null || echo 17400)}
PG_BIN=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin | tail -1)}
DESK=${DESK:-java -Xmx1g -jar $(ls "$HERE"/../../../target/aiwei-desk-*.jar 2>/dev/null | head -1 || true)}
L=127.0.0.1
export HOME_DIR RUN CONF

as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
pid() { cat "$RUN/$1.pid" 2>/dev/null || true; }
alive() { local p; p=$(pid "$1"); [ -n "$p" ] && kill -0 "$p" 2>/dev/null; }
secret() { [ -s "$HOME_DIR/secret.$1" ] || (umask 077; openssl rand -hex 24 > "$HOME_DIR/secret.$1"); cat "$HOME_DIR/secret.$1"; }
fill() { # TEMPLATE TARGET KEY=VALUE…
  local from=$1 to=$2 pair args=(); shift 2
  for pair in "$@"; do args+=(-e "s|@${pair%%=*}@|${pair#*=}|g"); done
  (umask 077; sed "${args[@]}" "$TEMPLATES/$from" > "$to")
}
spawn() { # NAME COMMAND…: its own session, so that it outlives whoever called
  local name=$1; shift
  setsid "$@" >> "$LOGS/$name.log" 2>&1 < /dev/null & echo $! > "$RUN/$name.pid"
}
wait_for() { # SECONDS COMMAND…
  local until=$((SECONDS + $1)); shift
  until "$@" > /dev/null 2>&1; do [ $SECONDS -lt $until ] || { echo "gave up waiting for: $*" >&2; exit 1; }; sleep 0.5; done
}
ask() { curl -fsS --noproxy '*' -m 2 "http://$L:$1"; }
members() { # of the database machine: Patroni, PostgreSQL and all that came of it
  local first; first=$(head -1 "$HOME_DIR/data/$1/postmaster.pid" 2>/dev/null || true)
  echo "$(pid "$1") $first $([ -n "$first" ] && pgrep -P "$first" || true)"
}
processes() { case $1 in pg?) members "$1" ;; *) pid "$1" ;; esac; }

configure() {
  mkdir -p "$RUN" "$CONF" "$LOGS" "$HOME_DIR/data"
  echo "$BASE" > "$HOME_DIR/base"
  cp "$TEMPLATES/503.http" "$CONF/"
  fill haproxy.cfg "$CONF/haproxy.cfg" CONF="$CONF" FRONT=$L:$BASE DESK1=$L:$((BASE + 31)) DESK2=$L:$((BASE + 32)) \
    DESK1_HOST=$L DESK2_HOST=$L DESK1_HEALTH=$((BASE + 41)) DESK2_HEALTH=$((BASE + 42))
  fill aiwei-desk.env "$CONF/desk.env" PG1=$L:$((BASE + 11)) PG2=$L:$((BASE + 12)) APP_PASSWORD="$(secret app)" \
    OWNER_PASSWORD="$(secret owner)" PROXY_PATTERN='127[.]0[.]0[.]1' HEALTH_ADDRESS=$L
  for n in 1 2; do
    fill patroni.yml "$CONF/pg$n.yml" NAME=pg$n REST=$L:$((BASE + 20 + n)) ETCD=$L:$((BASE + 1)) PG=$L:$((BASE + 10 + n)) \
      DATA="$HOME_DIR/data/pg$n" PG_BIN="$PG_BIN" RUN="$RUN" NET=127.0.0.1/32 \
      SUPERUSER_PASSWORD="$(secret superuser)" REPLICATION_PASSWORD="$(secret replication)"
    mkdir -p -m 700 "$HOME_DIR/data/pg$n"
  done
  if [ "$(id -u)" = 0 ]; then chown postgres: "$RUN" "$CONF"/pg?.yml "$HOME_DIR"/data/pg?; fi
}

start() {
  alive "$1" && return
  case $1 in
    etcd) spawn etcd etcd --enable-v2=true --name etcd --data-dir "$HOME_DIR/data/etcd" --listen-client-urls http://$L:$((BASE + 1)) \
        --advertise-client-urls http://$L:$((BASE + 1)) --listen-peer-urls http://$L:$((BASE + 2)) \
        --initial-advertise-peer-urls http://$L:$((BASE + 2)) --initial-cluster etcd=http://$L:$((BASE + 2))
      wait_for 20 ask $((BASE + 1))/health ;;
    pg?) if [ "$(id -u)" = 0 ]; then
        spawn "$1" setpriv --reuid=postgres --regid=postgres --clear-groups patroni "$CONF/$1.yml"
      else spawn "$1" patroni "$CONF/$1.yml"; fi
      wait_for 90 ask $((BASE + 20 + ${1#pg}))/health ;;
    desk?) local n=${1#desk}
      (set -a; . "$CONF/desk.env"; AIWEI_HOME=$HOME_DIR/$1 SERVER_ADDRESS=$L SERVER_PORT=$((BASE + 30 + n)) \
        MANAGEMENT_SERVER_PORT=$((BASE + 40 + n)); spawn "$1" $DESK)
      wait_for 600 ask $((BASE + 40 + n))/actuator/health/readiness ;;
    haproxy) spawn haproxy haproxy -f "$CONF/haproxy.cfg" ;;
  esac
}

stop() { # [SIGNAL] NAME, and waits until it is gone
  local all; all=$(processes "$2")
  [ -z "${all// /}" ] || kill "-$1" $([ "$1" = TERM ] && pid "$2" || echo $all) 2>/dev/null || true
  for p in $all; do wait_for 90 bash -c "! kill -0 $p"; done
  rm -f "$RUN/$2.pid"
}

roles() { # by the very script that two-nodes.md tells to carry out
  local psql=("$PG_BIN/psql" -q -v ON_ERROR_STOP=1 "host=$L,$L port=$((BASE + 11)),$((BASE + 12)) user=postgres dbname=postgres target_session_attrs=read-write")
  export PGPASSWORD; PGPASSWORD=$(secret superuser)
  [ -n "$("${psql[@]}" -Atc "select 1 from pg_roles where rolname = 'aiwei_app'")" ] \
    || "${psql[@]}" -v owner_password="$(secret owner)" -v app_password="$(secret app)" -f "$TEMPLATES/../sql/two-roles.sql"
}

case ${2:-} in
  up) configure; for each in etcd pg1; do start $each; done
    wait_for 60 ask $((BASE + 21))/leader || true
    start pg2; wait_for 90 ask $((BASE + 22))/health; roles; for each in desk1 desk2 haproxy; do start $each; done
    echo "http://$L:$BASE" ;;
  database) configure; for each in etcd pg1 pg2; do start $each; done; roles ;;
  start) start "$3" ;;
  stop) stop TERM "$3" ;;
  kill) stop KILL "$3" ;;
  pause) kill -STOP $(processes "$3") ;;
  resume) kill -CONT $(processes "$3") ;;
  down) for each in haproxy desk2 desk1 pg2 pg1 etcd; do stop TERM $each; done ;;
  *) sed -n '2,8p' "$0" >&2; exit 2 ;;
esac
