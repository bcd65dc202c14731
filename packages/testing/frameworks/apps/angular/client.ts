import '@angular/compiler';
import { start } from './app.ts';

void start();
