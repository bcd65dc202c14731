#!/usr/bin/env bash
# Chromium 156 (Debian's package, driven by puppeteer-core 24.10.0): a page saved as "Webpage, Single
# File" (MHTML) keeps the shadow roots of its elements, but none of their style sheets: neither
# <style> nor adoptedStyleSheets. What they hide is shown in the saved page. One would expect the
# styles to be saved with the roots, as those of the page are.
# Output seen: <style>: shown; adoptedStyleSheets: shown
set -euo pipefail
browser=$(command -v chromium)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true}' > package.json
npm install --no-audit --no-fund --silent puppeteer-core@24.10.0
cat > page.html <<'HTML'
<!doctype html><title>Page</title>
<x-a id="style"><p>One</p></x-a>
<x-a id="adopted"><p>Two</p></x-a>
<script>
  const css = '::slotted(p) { display: none }';
  document.querySelector('#style').attachShadow({ mode: 'open' }).innerHTML =
    `<style>${css}</style>Drawn<slot></slot>`;
  const root = document.querySelector('#adopted').attachShadow({ mode: 'open' });
  root.innerHTML = 'Drawn<slot></slot>';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
</script>
HTML
cat > save.cjs <<'JS'
const { writeFileSync } = require('node:fs');
const { launch } = require('puppeteer-core');
(async () => {
  const browser = await launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(`file://${process.cwd()}/page.html`);
  const client = await page.createCDPSession();
  const { data } = await client.send('Page.captureSnapshot', { format: 'mhtml' });
  writeFileSync('saved.mhtml', data);
  await page.goto(`file://${process.cwd()}/saved.mhtml`);
  const shown = await page.evaluate(() =>
    ['style', 'adopted'].map((id) =>
      document.querySelector(`#${id} p`).checkVisibility() ? 'shown' : 'hidden',
    ),
  );
  console.log(`<style>: ${shown[0]}; adoptedStyleSheets: ${shown[1]}`);
  await browser.close();
})();
JS
seen=$(node save.cjs "$browser")
echo "$seen"
[ "$seen" = '<style>: shown; adoptedStyleSheets: shown' ]
