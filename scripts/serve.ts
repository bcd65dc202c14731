/** `npm start`: serves the repository, with the demo at its root. Nothing is injected. */
import { createServer } from 'node:net';
import { startDevServer } from '@web/dev-server';
import { rootDir } from './run.ts';

const DEFAULT_PORT = 8000;

const given = process.env['PORT'];
const wanted = given ? Number(given) : DEFAULT_PORT;
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535)
  fail(`PORT=${String(given)} is not a port number.`);

const port = (await ifFree(wanted)) ?? (given ? fail(`Port ${given} is taken.`) : await ifFree(0));

await startDevServer({
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
  config: {
    rootDir,
    ...(port === undefined ? {} : { port }),
    injectWebSocket: false,
    middleware: [
      async (context, next) => {
        if (context.path === '/' || context.path === '/demo') context.redirect('/demo/');
        else if (/\/(\.|%2e)/i.test(context.path))
          context.status = 404; // .git and the like: other machines may ask too
        else await next();
      },
    ],
  },
});
console.log(`ht-widgets demo: http://localhost:${String(port)}/demo/`);

/** The port if nobody listens there (0: some free port), else nothing. */
function ifFree(candidate: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => {
      resolve(undefined);
    });
    probe.listen(candidate, () => {
      const address = probe.address();
      probe.close(() => {
        resolve(address && typeof address === 'object' ? address.port : undefined);
      });
    });
  });
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
