#!/usr/bin/env bash
# tdewolff minify 2.12.4 (Debian), @minify-html/node 0.18.1 and the production build of Parcel
# 2.16.4, each with its defaults: they drop the </p> before the end tag of a custom element. HTML
# lets the tag out only where the parent is no autonomous custom element ("4.4.1 The p element").
# A browser that reads the result ignores </x-a>, so <x-a> holds the rest of the page. One would
# expect the </p> to stay. html-minifier-terser 7.2.0 with removeOptionalTags, @swc/html 1.16.2 and
# the preset "max" of htmlnano 3.5.1 keep it.
# Output seen: see `expected` below
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true}' > package.json
npm install --no-audit --no-fund --silent --ignore-scripts @minify-html/node@0.18.1 parcel@2.16.4 \
  html-minifier-terser@7.2.0 @swc/html@1.16.2 htmlnano@3.5.1 posthtml@0.16.7
cat > page.html <<'HTML'
<!doctype html><html lang="en"><head><title>Page</title></head><body><main><x-a><p>One</p></x-a><p>Two</p></main></body></html>
HTML
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { minify as terser } from 'html-minifier-terser';
import minifyHtml from '@minify-html/node';
import { minify as swc } from '@swc/html';
import htmlnano from 'htmlnano';
const page = readFileSync('page.html', 'utf8');
const say = (name, html) =>
  console.log(`${name}: ${/One<\/p>/.test(html) ? 'keeps' : 'drops'} </p>`);
say('@minify-html/node', minifyHtml.minify(Buffer.from(page), {}).toString());
say('html-minifier-terser', await terser(page, { removeOptionalTags: true }));
say('@swc/html', (await swc(page)).code);
say('htmlnano', (await htmlnano.process(page, {}, htmlnano.presets.max)).html);
JS
expected='@minify-html/node: drops </p>
html-minifier-terser: keeps </p>
@swc/html: keeps </p>
htmlnano: keeps </p>
Parcel: drops </p>
tdewolff minify: drops </p>'
{
  node run.mjs
  npx parcel build page.html --no-cache --no-source-maps --dist-dir made >/dev/null
  printf 'Parcel: '
  grep -q 'One</p>' made/page.html && echo 'keeps </p>' || echo 'drops </p>'
  minify --type html page.html > minified.html
  printf 'tdewolff minify: '
  grep -q 'One</p>' minified.html && echo 'keeps </p>' || echo 'drops </p>'
} | tee seen
[ "$(cat seen)" = "$expected" ]
