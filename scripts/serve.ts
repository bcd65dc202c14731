/** `npm start`: serves the repository, with the demo at its root. `PORT=8080` chooses the port. */
import { startDevServer } from '@web/dev-server';
import { rootDir } from './run.ts';

const port = process.env['PORT'];
const { config } = await startDevServer({
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
  config: {
    rootDir,
    ...(port ? { port: Number(port) } : {}), // default: the first free one from 8000
    injectWebSocket: false,
    middleware: [
      async (context, next) => {
        if (context.path === '/' || context.path === '/demo') context.redirect('/demo/');
        else if (/\/(\.|%2e)/i.test(context.path))
          context.status = 404; // .git and the like: other machines may request them too
        else await next();
      },
    ],
  },
});
console.log(`ht-widgets demo: http://localhost:${config.port}/demo/`);
