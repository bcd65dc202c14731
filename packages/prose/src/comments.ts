/** Finds what a program says to people, as Markdown: comments, docstrings and messages. */

/** Tests and styles have no messages. */
const noMessages = /\.(test|node-test|examples)\.ts$|\.styles\.ts$|\.css$|^packages\/testing\//;
const fewestWords = 4;
const string = /(['"`])((?:(?!\1|\\).|\\.)*)\1/g;

interface Comments {
  /** A paragraph for each comment and message. */
  text: string;
  /** The line in the program of each line of the text. */
  lines: number[];
}

/** Comments as prettier formats them: `/*` begins a line, and a space is around `//`. */
export function commentsOf(source: string, file: string): Comments {
  const found: [text: string, line: number][] = [];
  let inBlock = false;
  let before = '';
  source.split('\n').forEach((line, i) => {
    const add = (text: string) => found.push([text, i + 1]);
    const opens = !inBlock && /^\s*\/\*/.test(line);
    if (opens || inBlock) {
      if (opens) add('');
      const said = line.replace(/^\s*(\/\*\*?|\*(?!\/))? ?/, '').replace(/\*\/.*$/, '');
      addTagged(said, add);
      inBlock = !line.includes('*/', opens ? line.indexOf('/*') + 2 : 0);
      before = '';
      return;
    }
    const [, code = '', comment] = /^(.*?)(?:(?<=^|\s)\/\/ (.*))?$/.exec(line) ?? [];
    if (!noMessages.test(file))
      for (const [, , said = ''] of code.matchAll(string))
        if (said.split(' ').length >= fewestWords) {
          add('');
          add(said.replace(/\$\{[^}]*\}?/g, 'x').replace(/[<>#*_[\]]/g, ''));
        }
    // Lines that are only comments continue each other.
    if (comment === undefined || code.trim() !== '' || before !== 'comment') add('');
    if (comment !== undefined && !/^(eslint-|@ts-|prettier-)/.test(comment)) add(comment);
    before = comment !== undefined && code.trim() === '' ? 'comment' : '';
  });
  return { text: found.map(([text]) => text).join('\n'), lines: found.map(([, line]) => line) };
}

/** A tag of a docstring, such as `@attr {string} fact - Id of a fact`, begins a paragraph. */
function addTagged(line: string, add: (text: string) => void): void {
  const said = line.replace(/^@\w+(\s+\{[^}]*\})?(\s+\[?[\w=-]+\]?)?(\s+-\s)?/, '');
  if (said !== line) add('');
  add(said);
}
