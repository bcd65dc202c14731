/** The port of `npm start` and `npm run dev`: what `PORT` or `--port` names, or the next free. */
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';

/** Prints to the person at the terminal, and ends, where the port is no number. */
export async function freePort(usual: number): Promise<number> {
  const { values } = parseArgs({ options: { port: { type: 'string' } }, strict: false });
  const given = typeof values.port === 'string' ? values.port : process.env['PORT'];
  const wanted = given === undefined || given === '' ? usual : Number(given);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
    console.error(`The port must be a number from 1 to 65535, for example 8080; found "${given}".`);
    process.exit(2);
  }
  let port = wanted;
  while (!(await isFree(port)) && port < 65_535) port++;
  if (port !== wanted)
    console.log(`Port ${wanted} is taken by another program. Using ${port}; --port names another.`);
  return port;
}

/** As the server listens: on all addresses. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}
