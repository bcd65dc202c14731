import { createSSRApp } from 'vue';
import { first, second } from '../facts.js';

const page = {
  data: () => ({ stat: first, display: 'card', shown: true, heard: 'nothing' }),
  methods: {
    change() {
      this.stat = second;
    },
    breakIt() {
      this.stat = { ...this.stat, fact: 'no-such-fact' };
    },
  },
  template: `<main>
    <h1>Vue</h1>
    <ht-stat
      v-if="shown"
      :fact="stat.fact"
      :display="display"
      heading-level="3"
      @ht-error="heard = $event.detail.reason"
    >
      <p>{{ stat.sentence }}</p>
    </ht-stat>
    <ht-data-note display="short">
      <div class="ht-fallback"><p>The sentence of the note.</p></div>
      <p v-if="!shown">Added.</p>
    </ht-data-note>
    <p>Heard: <output>{{ heard }}</output></p>
    <button id="change" @click="change">Another fact</button>
    <button id="hundred" @click="display = 'hundred'">As marks</button>
    <button id="break" @click="breakIt">A fact that does not exist</button>
    <button id="toggle" @click="shown = !shown">Remove or add</button>
  </main>`,
};

export function createApp() {
  const app = createSSRApp(page);
  app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('ht-');
  return app;
}
