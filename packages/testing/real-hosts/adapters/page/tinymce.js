import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/plugins/code';
import 'tinymce/plugins/table';
import 'tinymce/plugins/lists';
import 'tinymce/plugins/link';
import { place } from './place.js';

const keepsAll = {
  custom_elements: 'ht-stat,ht-chart,ht-hotline-banner,~ht-stat-inline',
  extended_valid_elements:
    'script[src|type|async|defer],ht-stat[*],ht-chart[*],ht-hotline-banner[*]',
  valid_children: '+body[script],+div[script]',
};

export async function run(html, setting) {
  const target = place('textarea');
  const [editor] = await tinymce.init({
    target,
    license_key: 'gpl',
    skin: false,
    content_css: false,
    promotion: false,
    plugins: 'code table lists link',
    ...(setting ? keepsAll : {}),
  });
  editor.setContent(html);
  return editor.getContent();
}
