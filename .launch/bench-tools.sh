#!/usr/bin/env bash
# Installs what a benchmark compares with: wrk as the load, nginx as the ceiling of intake.
case "$1" in intake|vault) ;; *) exit 0 ;; esac
command -v wrk >/dev/null && command -v nginx >/dev/null && exit 0
[ "$(id -u)" = 0 ] || { echo "For the load and the ceiling: apt-get install wrk nginx-light" >&2; exit 0; }
{ apt-get update -qq; RUNLEVEL=1 apt-get install -y -qq --no-install-recommends wrk nginx-light; } >&2 || true
