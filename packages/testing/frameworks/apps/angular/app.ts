import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  signal,
  type EnvironmentProviders,
} from '@angular/core';
import {
  bootstrapApplication,
  provideClientHydration,
  type BootstrapContext,
} from '@angular/platform-browser';
import { first, second } from '../facts.js';

@Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<main>
    <h1>Angular</h1>
    @if (shown()) {
      <ht-stat
        [attr.fact]="stat().fact"
        [display]="display()"
        heading-level="3"
        (ht-error)="heard.set($any($event).detail.reason)"
      >
        <p>{{ stat().sentence }}</p>
      </ht-stat>
    }
    <ht-data-note display="short">
      <div class="ht-fallback"><p>The sentence of the note.</p></div>
      @if (!shown()) { <p>Added.</p> }
    </ht-data-note>
    <p>Heard: <output>{{ heard() }}</output></p>
    <button id="change" (click)="change()">Another fact</button>
    <button id="hundred" (click)="display.set('hundred')">As marks</button>
    <button id="break" (click)="break()">A fact that does not exist</button>
    <button id="toggle" (click)="shown.set(!shown())">Remove or add</button>
  </main>`,
})
class Page {
  readonly stat = signal(first);
  readonly display = signal('card');
  readonly shown = signal(true);
  readonly heard = signal('nothing');

  change(): void {
    this.stat.set(second);
  }

  break(): void {
    this.stat.set({ ...this.stat(), fact: 'no-such-fact' });
  }
}

/** `providers` and `context` are the server's. */
export function start(providers: EnvironmentProviders[] = [], context?: BootstrapContext) {
  return bootstrapApplication(
    Page,
    { providers: [provideClientHydration(), ...providers] },
    context,
  );
}
