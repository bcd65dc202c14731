/**
 * `npm start`: serves the repository, and prints the address of the site. `PORT=8080` chooses the
 * port, and so does `npm start -- --port 8080`.
 */
import { startDevServer } from '@web/dev-server';
import { freePort } from './port.ts';
import { rootDir } from './run.ts';

const port = await freePort(8000);
await startDevServer({
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
  config: {
    rootDir,
    port,
    injectWebSocket: false,
    middleware: [
      async (context, next) => {
        if (context.path === '/') context.redirect('/dist/site/index.html');
        else if (context.path === '/demo') context.redirect('/demo/');
        else if (/\/(\.|%2e)/i.test(context.path))
          context.status = 404; // .git and the like: other machines may request them too
        else await next();
      },
    ],
  },
});
console.log(`The site: http://localhost:${port}/dist/site/index.html`);
console.log(`A parish page: http://localhost:${port}/demo/`);
