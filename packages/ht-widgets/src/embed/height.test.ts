import { assert } from 'chai';
import { clearPage, frameOf, until, type Said } from '@ht-widgets/testing';

afterEach(clearPage);

it('a frame without a layout sends its height when it has one', async () => {
  const heights: number[] = [];
  addEventListener('message', ({ source, data }: MessageEvent<Said>) => {
    if (source === frame.contentWindow && data.type === 'ht-widgets:height')
      heights.push(data.height ?? Number.NaN);
  });
  const module = new URL('./height.ts', import.meta.url).href;
  const frame = frameOf('about:blank', {
    srcdoc: `<!doctype html><body style="margin: 0"><p style="margin: 0; height: 70px"></p>
      <script type="module">
        import { reportHeight } from '${module}';
        // As in a hidden frame of another site: no observer runs, and the layout comes late.
        window.ResizeObserver = class { observe() {} };
        let asked = 0;
        const root = document.documentElement;
        const layout = root.getBoundingClientRect.bind(root);
        root.getBoundingClientRect = () => (asked++ < 2 ? new DOMRect() : layout());
        reportHeight();
      </script>`,
  });
  await until('the height', () => heights[0]);
  assert.deepEqual(heights, [70]);
});
