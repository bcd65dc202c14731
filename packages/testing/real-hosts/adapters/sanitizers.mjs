/** `node sanitizers.mjs NAME` in a folder with `in/`: runs one sanitizer with its defaults. */
import { convertAll } from './files.mjs';

const sanitizers = {
  'sanitize-html': async () => {
    const { default: sanitize } = await import('sanitize-html');
    await convertAll((text) => sanitize(text));
  },
  xss: async () => {
    const { default: xss } = await import('xss');
    await convertAll((text) => xss(text));
  },
  'rehype-sanitize': async () => {
    const [{ unified }, parse, sanitize, stringify] = await Promise.all(
      ['unified', 'rehype-parse', 'rehype-sanitize', 'rehype-stringify'].map(
        (module) => import(module),
      ),
    );
    const engine = unified().use(parse.default, { fragment: true });
    engine.use(sanitize.default).use(stringify.default);
    await convertAll(async (text) => String(await engine.process(text)));
  },
};

await sanitizers[process.argv[2]]();
