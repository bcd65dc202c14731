#!/usr/bin/env bash
# Parcel 2.16.4: for a package in node_modules, the condition "source" is not applied to "exports",
# as documented (it is for linked packages), but it is applied to "imports". So the same package is
# bundled partly from its published files and partly from its source.
# Output seen: exports: published, imports: source
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > package.json <<'JSON'
{
  "name": "page",
  "private": true,
  "dependencies": { "part": "1.0.0" },
  "@parcel/resolver-default": { "packageExports": true }
}
JSON
npm install --no-audit --no-fund --silent --no-save parcel@2.16.4 --omit=dev \
  --ignore-scripts --prefix tool
mkdir -p node_modules/part/dist node_modules/part/src
cat > node_modules/part/package.json <<'JSON'
{
  "name": "part",
  "version": "1.0.0",
  "type": "module",
  "exports": { ".": { "source": "./src/index.js", "default": "./dist/index.js" } },
  "imports": { "#inner": { "source": "./src/inner.js", "default": "./dist/inner.js" } }
}
JSON
for folder_name in dist src; do
  name=$([ "$folder_name" = dist ] && echo published || echo source)
  echo "import { inner } from '#inner'; console.log('exports: $name, imports: ' + inner);" \
    > "node_modules/part/$folder_name/index.js"
  echo "export const inner = '$name';" > "node_modules/part/$folder_name/inner.js"
done
echo "import 'part';" > main.js
echo '<!doctype html><script type="module" src="main.js"></script>' > index.html
tool/node_modules/.bin/parcel build index.html --no-cache --no-optimize > /dev/null
cat dist/*.js > bundle.mjs
seen=$(node bundle.mjs)
echo "$seen"
[ "$seen" = 'exports: published, imports: source' ]
