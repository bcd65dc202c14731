#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian's package): a CSL-JSON note that begins with one word and a colon is read
# as a field of that name, and the item loses its note. One would expect the note as it is written.
# Output seen, without spaces: [{"estimates":"somefigures","id":"a","title":"T","type":"webpage"}]
set -euo pipefail
pandoc --version | head -n 1
seen=$(echo '[{"id":"a","type":"webpage","title":"T","note":"Estimates: some figures"}]' |
  pandoc -f csljson -t csljson | tr -d ' \n')
echo "$seen"
[ "$seen" = '[{"estimates":"somefigures","id":"a","title":"T","type":"webpage"}]' ]
