/** JSON with the places where everything stands, so that a problem can be named with its line. */
import { parse, type DocumentNode, type ValueNode } from '@humanwhocodes/momoa';

/** A place in a text, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface JsonProblem extends Place {
  /** JSON Pointer. */
  path: string;
  /** What was expected there. */
  message: string;
}

export interface ParsedJson {
  ast: DocumentNode;
  value: unknown;
}

/** Reads JSON; a syntax error or a name given twice is reported with its place. Never throws. */
export function parseJson(text: string, report: (problem: JsonProblem) => void): ParsedJson | undefined {
  try {
    const ast = parse(text, { mode: 'json' });
    findDuplicates(ast.body, '', report);
    return { ast, value: JSON.parse(text) };
  } catch (error) {
    const { message, line = 1, column = 1 } = error as Error & Partial<Place>;
    // Momoa's messages end in the place, which is reported apart.
    report({ line, column, path: '', message: `expected JSON: ${message.replace(/\s*\(\d+:\d+\)$/, '')}` });
    return undefined;
  }
}

function memberName(node: { type: string; value?: unknown; name?: unknown }): string {
  return String(node.type === 'Identifier' ? node.name : node.value);
}

function findDuplicates(node: ValueNode, pointer: string, report: (problem: JsonProblem) => void): void {
  if (node.type === 'Array') {
    node.elements.forEach((element, index) => { findDuplicates(element.value, `${pointer}/${index}`, report); });
  } else if (node.type === 'Object') {
    const seen = new Set<string>();
    for (const member of node.members) {
      const name = memberName(member.name);
      const path = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (seen.has(name)) report({ ...member.loc.start, path, message: 'expected each name once; this one is given twice' });
      seen.add(name);
      findDuplicates(member.value, path, report);
    }
  }
}

export function segmentsOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Where the deepest node on the way to `segments` stands, and how deep that is. */
export function descend(ast: DocumentNode, segments: readonly string[]): Place & { depth: number } {
  let node: ValueNode = ast.body;
  let { line, column } = ast.body.loc.start;
  let depth = 0;
  for (const segment of segments) {
    const next = node.type === 'Object' ? node.members.find(({ name }) => memberName(name) === segment)
      : node.type === 'Array' ? node.elements[Number(segment)] : undefined;
    if (!next) break;
    ({ line, column } = next.loc.start);
    node = next.value;
    depth++;
  }
  return { line, column, depth };
}
