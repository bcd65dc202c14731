#!/usr/bin/env bash
# Quill 2.0.3, in Chromium 156 (Debian's package, driven by puppeteer-core 24.10.0):
# getSemanticHTML() writes every space as &nbsp;. A page with that text cannot break its lines, and
# becomes wider than the window. One would expect a plain space where the author typed one;
# `root.innerHTML` has it.
# Output seen: <p>Two&nbsp;words</p> from <p>Two words</p>
set -euo pipefail
browser=$(command -v chromium)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true}' > package.json
npm install --no-audit --no-fund --silent puppeteer-core@24.10.0 quill@2.0.3
cat > look.cjs <<'JS'
const { launch } = require('puppeteer-core');
(async () => {
  const browser = await launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.setContent('<div id="editor"></div>');
  await page.addScriptTag({ path: 'node_modules/quill/dist/quill.js' });
  const [semantic, inner] = await page.evaluate(() => {
    const editor = new Quill('#editor');
    editor.clipboard.dangerouslyPasteHTML('<p>Two words</p>');
    return [editor.getSemanticHTML(), editor.root.innerHTML];
  });
  console.log(`${semantic} from ${inner}`);
  await browser.close();
})();
JS
seen=$(node look.cjs "$browser")
echo "$seen"
[ "$seen" = '<p>Two&nbsp;words</p> from <p>Two words</p>' ]
