import { useState } from 'react';
import { first, second } from '../facts.js';

// Widgets that stand before React comes carry `data-ht-drawn`, of which its development build would complain.
export function App() {
  const [stat, setStat] = useState(first);
  const [display, setDisplay] = useState('card');
  const [shown, setShown] = useState(true);
  const [heard, setHeard] = useState('nothing');
  return (
    <main>
      <h1>React</h1>
      {shown && (
        <ht-stat
          suppressHydrationWarning
          fact={stat.fact}
          display={display}
          heading-level="3"
          onht-error={(event) => setHeard(event.detail.reason)}
        >
          <p>{stat.sentence}</p>
        </ht-stat>
      )}
      <ht-data-note suppressHydrationWarning display="short">
        <div className="ht-fallback">
          <p>The sentence of the note.</p>
        </div>
        {!shown && <p>Added.</p>}
      </ht-data-note>
      <p>
        Heard: <output>{heard}</output>
      </p>
      <button id="change" onClick={() => setStat(second)}>
        Another fact
      </button>
      <button id="hundred" onClick={() => setDisplay('hundred')}>
        As marks
      </button>
      <button id="break" onClick={() => setStat({ ...stat, fact: 'no-such-fact' })}>
        A fact that does not exist
      </button>
      <button id="toggle" onClick={() => setShown(!shown)}>
        Remove or add
      </button>
    </main>
  );
}
