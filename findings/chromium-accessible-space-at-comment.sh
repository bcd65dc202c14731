#!/usr/bin/env bash
# Chromium 156 (Debian's package, driven by puppeteer-core 24.10.0): its accessibility tree drops a
# space between two elements of a line, if the space is a text alone and a comment is next to it.
# The page shows the space; a screen reader gets "onetwo". Without the comment the space is there.
# Templates of lit-html and others leave such comments. One would expect comments to change nothing.
# Output seen: plain: one| |two; with a comment: one|two; space inside an element: one |two
set -euo pipefail
browser=$(command -v chromium)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent puppeteer-core@24.10.0
cat > look.cjs <<'JS'
const { launch } = require('puppeteer-core');
const pages = {
  plain: '<p><b>one</b> <b>two</b></p>',
  'with a comment': '<p><b>one</b> <!-- a mark --><b>two</b></p>',
  'space inside an element': '<p><b>one </b><!-- a mark --><b>two</b></p>',
};
(async () => {
  const browser = await launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const cdp = await page.createCDPSession();
  const said = [];
  for (const [what, html] of Object.entries(pages)) {
    await page.setContent(html);
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const texts = nodes.filter(({ role }) => role?.value === 'StaticText');
    said.push(`${what}: ${texts.map(({ name }) => name.value).join('|')}`);
  }
  console.log(said.join('; '));
  await browser.close();
})();
JS
seen=$(node look.cjs "$browser")
echo "$seen"
[ "$seen" = 'plain: one| |two; with a comment: one|two; space inside an element: one |two' ]
