/**
 * The steps of each way to paste, by `<platform>/<way>`: its name, then its steps. `**` is around
 * what an editor calls its parts, which the guides call the same; a test compares them.
 */
export type Steps = Readonly<Record<string, readonly [name: string, ...steps: string[]]>>;

const pasteText = 'Paste the text, and publish.';
const publish = 'Publish, and open the page in a private window. You should see the widget.';
const staticSteps = [
  'Edit your page, and add a block for HTML or code.',
  'Paste the text, and publish. Visitors see the words, the limit and the source, without a card.',
  'Copy a fresh text now and then. It does not change by itself.',
] as const;

export const en: Steps = {
  'wordpress/plugin': [
    'The plugin, for every role',
    'An administrator opens **Plugins → Add Plugin**, presses **Upload Plugin**, ' +
      'and chooses the file `ht-widgets-wordpress.zip`.',
    'The administrator presses **Install Now** and then **Activate Plugin**.',
    'Edit your page. Press the plus sign, type `trafficking`, and choose ' +
      '**Hotline banner**, **Fact** or another block.',
    'Publish the page and look at it.',
  ],
  'wordpress/block': [
    'A Custom HTML block, for administrators and editors',
    'Edit your page, and add a **Custom HTML** block.',
    pasteText,
    'Look at the published page. The editor may show plain text.',
  ],
  'wordpress/author': [
    'A Custom HTML block, for authors and contributors',
    'An administrator adds the line for the whole site, in the footer of the theme.',
    'Edit your page, and add a **Custom HTML** block.',
    pasteText,
    'Look at the published page. Without the line, visitors see the text of the block.',
  ],
  'wordpress/static': [
    'Text alone, for WordPress.com without plugins',
    'Edit your page, and add a **Custom HTML** block.',
    pasteText,
    'Open the page in a private window, and press each phone number once.',
  ],
  'squarespace/block': [
    'A Code Block, on plans with custom code',
    'Edit your page, and add a **Code Block** of type HTML.',
    'Paste the text, and save.',
    'Open the page in a private window. Squarespace stops scripts while you edit.',
  ],
  'squarespace/frame': [
    'A frame, on plans with the Embed Block',
    'Write 911 and the number of the hotline as text.',
    'Add the **Embed Block** below it, and paste the text.',
    publish,
  ],
  'squarespace/paste': [
    'One block with everything inside',
    'Edit your page, and add a **Code Block** of type HTML.',
    'Paste the whole text, to its last line, and save.',
    'Open the page in a private window. If the end is missing, use the text alone.',
  ],
  'squarespace/static': [
    'Text alone',
    'Edit your page, and add a **Code Block** of type HTML.',
    pasteText,
  ],
  'wix/frame': [
    'A frame',
    'Put a text box with 911 and the number of the hotline at the top.',
    'Add **Embed Code**, then **Embed a site**. The names may differ.',
    'Paste the address, and drag the box until nothing scrolls on a phone.',
    publish,
  ],
  'wix/element': [
    'A Custom Element, on a premium plan',
    'Put a text box with 911 and the number of the hotline at the top.',
    'Add **Custom Element**, and choose **Server URL** as its source.',
    'Fill in the fields below, and make the box tall enough for phones.',
    publish,
  ],
  'wix/paste': [
    'One block with everything inside',
    'Add **Embed Code**, then **Embed HTML**. Choose to enter code, not an address.',
    'Paste the whole text, to its last line. Phone links are only text there.',
    'Publish, and look at the page on a phone. If text is missing, use the text alone.',
  ],
  'wix/text': ['Text alone, in a text box', 'Add a text box to your page.', pasteText],
  'google-sites/frame': [
    'A frame',
    'Put a text box with 911 and the number of the hotline at the top.',
    'Choose **Insert**, then **Embed**, then **By URL**.',
    'Paste the address, and drag the box until nothing scrolls.',
    'Publish, and look at the page on a phone.',
  ],
  'google-sites/paste': [
    'One block with everything inside',
    'Put a text box with 911 and the number of the hotline at the top.',
    'Choose **Insert**, then **Embed**, then **Embed code**.',
    'Paste the whole text, to its last line, and confirm.',
    'Publish, and look at the page. If the box stays empty, use the text alone.',
  ],
  'google-sites/text': ['Text alone, in a text box', 'Add a text box to your page.', pasteText],
  'weebly/block': [
    'Embed Code',
    'Drag **Embed Code** onto your page. Click it and choose **Edit Custom HTML**.',
    pasteText,
    'Look at the published page. Scripts do not run in the editor.',
  ],
  'weebly/paste': [
    'One block with everything inside',
    'Drag **Embed Code** onto your page. Click it and choose **Edit Custom HTML**.',
    'Paste the whole text, to its last line, and publish.',
  ],
  'weebly/static': [
    'Text alone',
    'Drag **Embed Code** onto your page. Click it and choose **Edit Custom HTML**.',
    pasteText,
  ],
  'drupal/author': [
    'A block, with help from your administrator',
    'Your administrator adds the line to the site. In the text format, they ' +
      'allow `<div data-*>`, and `class` on `<p>`, `<span>`, `<strong>` and ' +
      '`<li>`.',
    'Edit your page, choose that text format, and press **Source**.',
    'Paste the text, and save.',
  ],
  'drupal/static': [
    'Text alone',
    'Edit your page, and press **Source**.',
    'Paste the text, and save.',
  ],
  'html/block': [
    'A block',
    'Paste the text into your page, as part of the main text.',
    'Upload the page, and look at it.',
  ],
  'html/paste': ['One block with everything inside', 'Paste the whole text into your page.'],
  'html/static': ['Text alone', 'Paste the text into your page.'],
  'ghost/block': [
    'An HTML card',
    'Add an HTML card to your post, and paste the text.',
    'Publish. An e-mail of the post shows the words of the block.',
  ],
  'ghost/static': ['Text alone', ...staticSteps],
  'webflow/block': [
    'A Code Embed',
    'Add a **Code Embed**, and paste the text.',
    'Publish, and look at the site. The **Designer** runs no scripts.',
  ],
  'webflow/static': ['Text alone', ...staticSteps],
  'email/static': [
    'A block for HTML',
    'Add a block for HTML or code to your newsletter.',
    'Paste the text, and send a test to yourself.',
    'Copy a fresh text for each issue.',
  ],
  'email/text': [
    'A text box',
    'Put the cursor into the text of your newsletter.',
    'Paste, and send a test to yourself.',
    'Copy a fresh text for each issue.',
  ],
  'other/block': [
    'A block for HTML or code that runs scripts',
    'Edit your page, and add a block for HTML or code.',
    pasteText,
    publish,
  ],
  'other/author': [
    'A block for HTML that removes scripts',
    'Someone who may add scripts adds the line to the whole site.',
    'Edit your page, and add a block for HTML or code.',
    pasteText,
  ],
  'other/static': ['Text alone, as HTML', ...staticSteps],
  'other/markdown': ['Markdown', 'Edit your page as Markdown.', pasteText],
  'other/text': ['Text alone, in a text box', 'Put the cursor into your text.', pasteText],
};
