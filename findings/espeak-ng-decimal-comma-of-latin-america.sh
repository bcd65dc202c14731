#!/usr/bin/env bash
# espeak-ng 1.51 (Debian's package): the voice es-419, which it also takes for es-MX, reads the
# comma of 6,134 as a decimal sign: "seis coma ciento treinta y cuatro", which is another quantity.
# CLDR's number format of es-419, es-MX and es-US has a comma between thousands and a decimal
# point, as Node's Intl shows. One would expect "seis mil ciento treinta y cuatro", as for 6134.
# The voice of Spain (es) is right to say "coma".
# Output seen: es-419 6,134 in CLDR; voice: coma; without the comma: mil
set -euo pipefail
say() { espeak-ng -q -v "$1" --ipa "$2" | tr -d 'ˈˌ'; }
word() { case "$(say "$1" "$2")" in *koma*) echo coma ;; *mil*) echo mil ;; *) echo neither ;; esac; }
written=$(node -p 'new Intl.NumberFormat("es-419").format(6134)')
for voice in es-419 es-mx; do
  seen="$written in CLDR; voice: $(word "$voice" "$written"); without the comma: $(word "$voice" 6134)"
  echo "$voice $seen"
  [ "$seen" = '6,134 in CLDR; voice: coma; without the comma: mil' ]
done
