import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { $getRoot, $insertNodes, createEditor } from 'lexical';
import { place } from './place.js';

const texts = [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode];
const nodes = [...texts, TableNode, TableRowNode, TableCellNode];

export function run(html) {
  const editor = createEditor({
    nodes,
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(place());
  const content = new DOMParser().parseFromString(html, 'text/html');
  editor.update(
    () => {
      const made = $generateNodesFromDOM(editor, content);
      $getRoot().clear().select();
      $insertNodes(made);
    },
    { discrete: true },
  );
  return editor.read(() => $generateHtmlFromNodes(editor));
}
