/** Programs of people who install the packages, which TypeScript must accept. */
export const programs = {
  'consumer.ts': `
    import 'ht-widgets';
    import '@ht-widgets/stat/define.js';
    import 'ht-widgets/elements/ht-stat.js';
    import 'ht-widgets/ht-widgets.js';
    import 'ht-widgets/ht-widgets.css';
    import 'ht-widgets/placeholders.js';
    import type { HtCopyEvent, HtErrorReason } from 'ht-widgets';
    import type { HtErrorEvent as Failure } from '@ht-widgets/chart';
    import { HtStat, type StatDisplay } from '@ht-widgets/stat';
    import type { HtErrorEvent } from '@ht-widgets/core';
    import { findFact, type Fact } from '@ht-widgets/facts';
    import type { HtStatAttributes } from 'ht-widgets/jsx';
    const stat: HtStat = document.createElement('ht-stat');
    const display: StatDisplay = 'hundred';
    stat.display = display;
    // @ts-expect-error: no such display
    stat.display = 'pie';
    stat.addEventListener('ht-error', (event: HtErrorEvent) => {
      event.detail.reason satisfies string;
    });
    stat.addEventListener('ht-copy', (event: HtCopyEvent) => {
      event.detail.format satisfies string;
    });
    export const reasonOf = (event: Failure): HtErrorReason => event.detail.reason;
    export const fact: Promise<{ fact: Fact } | undefined> =
      findFact('nhth-mo-sex-share-2021', 'en');
    export const attributes: HtStatAttributes = { fact: 'nhth-mo-sex-share-2021' };`,
  'react.tsx': `
    import { useRef } from 'react';
    import type { HtStat } from '@ht-widgets/stat';
    import type {} from 'ht-widgets/react';
    export function Page() {
      const stat = useRef<HtStat>(null);
      return <main>
        <ht-stat ref={stat} key="1" lang="es" className="wide" fact="nhth-mo-sex-share-2021"
          display="hundred" heading-level="3"
          onht-error={(event) => { event.detail.reason satisfies string; }}
        ><p>The fallback.</p></ht-stat>
        {/* @ts-expect-error: no such display */}
        <ht-stat fact="nhth-mo-sex-share-2021" display="pie" />
        {/* @ts-expect-error: no such attribute */}
        <ht-stat facts="nhth-mo-sex-share-2021" />
        <ht-hotline-banner placement="top" hidden />
      </main>;
    }`,
  'preact.tsx': `
    /** @jsxImportSource preact */
    import type {} from 'ht-widgets/preact';
    export const page = <main>
      <ht-stat class="wide" fact="nhth-mo-sex-share-2021"
        onht-error={(event) => { event.detail.reason satisfies string; }}
      ><p>The fallback.</p></ht-stat>
      {/* @ts-expect-error: no such display */}
      <ht-stat fact="nhth-mo-sex-share-2021" display="pie" />
      <ht-source-list onht-copy={(event) => { event.detail.format satisfies string; }} />
    </main>;`,
};
