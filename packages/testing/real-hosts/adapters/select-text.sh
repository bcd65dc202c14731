#!/bin/sh
# `select-text.sh PROGRAM IN OUT`, on a screen of Xvfb: opens a page in a browser that no program
# can read, selects all of it with keys, and writes what a visitor would paste.
set -u
export HOME="$PWD"
"$1" "file://$2" >/dev/null 2>&1 &
browser=$!
trap 'kill $browser 2>/dev/null' EXIT
before=''
for _ in $(seq 20); do
  sleep 1
  window=$(xdotool search --onlyvisible --name . 2>/dev/null | tail -1)
  [ -n "$window" ] || continue
  xdotool windowsize "$window" 1000 5990
  xdotool mousemove 500 900 click 1 sleep 0.3 key ctrl+a sleep 0.3 key ctrl+c
  sleep 0.3
  text=$(timeout 3 xclip -o -selection clipboard 2>/dev/null)
  # The page has finished when two tries select the same.
  if [ -n "$text" ] && [ "$text" = "$before" ]; then
    printf '%s\n' "$text" > "$3"
    exit 0
  fi
  before=$text
done
echo "$1 gave no text" >&2
exit 1
