import '@angular/compiler';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { start } from './app.ts';

/** The whole page: `document` filled, with what the browser's Angular needs to take it over. */
export const render = (document: string) =>
  renderApplication((context) => start([provideServerRendering()], context), { document });
