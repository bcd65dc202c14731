#!/usr/bin/env bash
# vscode-json-languageservice 5.7.2 (the JSON service of VS Code): where a property of a JSON Schema
# 2020-12 has both "$ref" and its own "description", the hover shows the description of the schema
# that "$ref" leads to. In 2020-12 keywords next to "$ref" apply too, so one would expect the nearer
# text, or both. A schema that wants the nearer text shown has to copy the target.
# Output seen: hover: text of the definition
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent vscode-json-languageservice@5.7.2
cat > hover.cjs <<'JS'
const { getLanguageService, TextDocument } = require('vscode-json-languageservice');
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: { day: { $ref: '#/$defs/Day', description: 'text next to the reference' } },
  $defs: { Day: { type: 'string', description: 'text of the definition' } },
};
const service = getLanguageService({});
service.configure({ schemas: [{ uri: 'memory://schema', fileMatch: ['*.json'], schema }] });
const document = TextDocument.create('memory://a.json', 'json', 1, '{ "day": "2026-11-29" }');
service
  .doHover(document, document.positionAt(4), service.parseJSONDocument(document))
  .then((hover) => console.log(`hover: ${[hover.contents].flat().map(String).join(' ').trim()}`));
JS
seen=$(node hover.cjs)
echo "$seen"
[ "$seen" = 'hover: text of the definition' ]
