/** JSON with line numbers, so that a problem names its line. */
import {
  parse,
  type DocumentNode,
  type MemberNode,
  type ObjectNode,
  type ValueNode,
} from '@humanwhocodes/momoa';
import { pointerTo } from './paths.js';

export { segmentsOf } from './paths.js';

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
export function parseJson(
  text: string,
  report: (problem: JsonProblem) => void,
): ParsedJson | undefined {
  try {
    const ast = parse(text, { mode: 'json' });
    findDuplicates(ast.body, '', report);
    return { ast, value: JSON.parse(text) };
  } catch (error) {
    // An engine's stack ends.
    if (error instanceof RangeError) {
      report({ line: 1, column: 1, path: '', message: tooDeep });
      return undefined;
    }
    const offset = offsetOf(error as Error & { offset?: number });
    const before = text.slice(0, offset).split(/\r\n?|\n/);
    report({
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
      path: '',
      message: `expected JSON: ${wrongAt(text, offset)}`,
    });
    return undefined;
  }
}

const tooDeep = 'expected JSON: lists and objects are inside each other too many times';

/** Where a parser stopped. The engine's parser writes it into its message. */
function offsetOf({ offset, message }: Error & { offset?: number }): number {
  return offset ?? Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
}

/** What is wrong there, in words for an author. */
function wrongAt(text: string, offset: number): string {
  const rest = text.slice(offset);
  const found = /^(?:[\p{L}_$][\p{L}\p{N}_$]*|\p{Any})/u.exec(rest)?.[0] ?? '';
  const before = text.slice(0, offset).trimEnd().at(-1) ?? '';
  if (text.trim() === '') return 'the file is empty';
  if (found === '') return 'the file ends too early';
  return wrongCharacter(found, before) ?? wrongPlace(found, before, rest);
}

/** Characters that another notation uses. */
function wrongCharacter(found: string, before: string): string | undefined {
  if (/^[\p{Cc}]/u.test(found)) return 'a text contains a line break or another control character';
  if (found === '/') return 'found /; JSON has no comments';
  if (/^['‘’“”„«»]/.test(found))
    return `found ${found}; put names and texts in straight double quotation marks, "`;
  if (/[{,]/.test(before) && /^[\p{L}_$]/u.test(found))
    return `found ${found}; put names and texts in double quotation marks`;
  return undefined;
}

/** What is missing, or one too many. */
function wrongPlace(found: string, before: string, rest: string): string {
  const follows = /[{["\d-]|^(true|false|null)$/.test(found);
  if (follows && /[}\]\d\w]/.test(before))
    return `a comma or a closing bracket is missing before ${found}`;
  if (follows && before === '"')
    return `a comma, a colon or a closing bracket is missing before ${found}`;
  // Momoa stops at the last value of a list that nothing closes.
  if (follows && /^("(\\.|[^"\\])*"|[\w.+-]+)\s*$/.test(rest)) return 'the file ends too early';
  if (/[}\]]/.test(found) && before === ',') return `there is a comma too many before ${found}`;
  if (/[},\]]/.test(found) && /[:,[{]/.test(before))
    return `something is missing between ${before} and ${found}`;
  return `found ${found} where it is not allowed`;
}

const membersOf = new WeakMap<ObjectNode, Map<string, MemberNode>>();

/** The first member with a name. An object may have thousands, and a problem at each. */
function memberNamed(object: ObjectNode, name: string): MemberNode | undefined {
  let members = membersOf.get(object);
  if (!members) {
    // Reversed, so that the first of several is kept.
    members = new Map(object.members.map((one) => [memberName(one.name), one] as const).reverse());
    membersOf.set(object, members);
  }
  return members.get(name);
}

function memberName(node: { type: string; value?: unknown; name?: unknown }): string {
  return String(node.type === 'Identifier' ? node.name : node.value);
}

function findDuplicates(
  node: ValueNode,
  pointer: string,
  report: (problem: JsonProblem) => void,
): void {
  if (node.type === 'Array') {
    node.elements.forEach((element, index) => {
      findDuplicates(element.value, pointerTo(pointer, index), report);
    });
  } else if (node.type === 'Object') {
    const seen = new Set<string>();
    for (const member of node.members) {
      const name = memberName(member.name);
      const path = pointerTo(pointer, name);
      if (seen.has(name))
        report({
          ...member.loc.start,
          path,
          message: 'expected each name once; this one is given twice',
        });
      seen.add(name);
      findDuplicates(member.value, path, report);
    }
  }
}

/** Where the deepest node on the way to `segments` is, and how deep that is. */
export function descend(ast: DocumentNode, segments: readonly string[]): Place & { depth: number } {
  let node: ValueNode = ast.body;
  let { line, column } = ast.body.loc.start;
  let depth = 0;
  for (const segment of segments) {
    const next =
      node.type === 'Object'
        ? memberNamed(node, segment)
        : node.type === 'Array'
          ? node.elements[Number(segment)]
          : undefined;
    if (!next) break;
    ({ line, column } = next.loc.start);
    node = next.value;
    depth++;
  }
  return { line, column, depth };
}
