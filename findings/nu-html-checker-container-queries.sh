#!/usr/bin/env bash
# Nu HTML Checker 26.9.27 (npm vnu-jar, needs Java): it reports "container-type" and "@container" of
# CSS Containment Level 3 as errors, in a style sheet that current browsers take. One would expect
# no message, as for other properties of that age, such as "aspect-ratio", which it accepts.
# Output seen: messages for container-type: yes; for aspect-ratio: no
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm pack --silent vnu-jar@26.9.27 >/dev/null
tar -xzf vnu-jar-26.9.27.tgz
checked() {
  echo ".box { $1 }" > sheet.css
  java -jar package/build/dist/vnu.jar --css --format gnu sheet.css 2>&1 || true
}
container=$(checked 'container-type: inline-size;')
ratio=$(checked 'aspect-ratio: 2;')
echo "messages for container-type: $([ -n "$container" ] && echo yes || echo no); for aspect-ratio: $([ -n "$ratio" ] && echo yes || echo no)"
[[ $container == *container-type* && -z $ratio ]]
