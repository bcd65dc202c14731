// Nobody may look into a frame without an origin, so it tells what it sees.
addEventListener('message', ({ data }) => {
  if (data !== 'what do you see?') return;
  const widget = document.querySelector('[data-ht-drawn]');
  parent.postMessage(
    {
      text: widget?.shadowRoot.querySelector('.base').innerText ?? '',
      links: [document, widget?.shadowRoot].map((root) => root?.querySelectorAll('a[href]').length),
      problems: [...seen.console, ...seen.errors],
    },
    '*',
  );
});
