import { descend, parseJson, segmentsOf, type JsonProblem } from '@ht-widgets/facts/parse-json.js';
import { latestToday, mostBytes, validateDataset } from '@ht-widgets/facts/validate.js';
import { printable } from './io.js';

/** Everything that keeps `text` from being a dataset, in the order of lines; and its value. */
export function check(text: string): { problems: JsonProblem[]; value: unknown } {
  const problems: JsonProblem[] = [];
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes)
    problems.push({
      line: 1,
      column: 1,
      path: '',
      message:
        `expected at most 1 MB, ${mostBytes} bytes, ` +
        `which is what widgets load; found ${bytes}`,
    });
  const parsed = parseJson(text, (problem) => {
    problems.push(problem);
  });
  if (parsed) {
    const report = (path: string, message: string) => {
      const { line, column } = descend(parsed.ast, segmentsOf(path));
      problems.push({ line, column, path, message });
    };
    validateDataset(parsed.value, report, latestToday());
  }
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { problems, value: parsed?.value };
}

export function describe(file: string, { line, column, path, message }: JsonProblem): string {
  return printable(`${file}:${line}:${column}${path === '' ? '' : ` ${path}`}: ${message}`);
}
