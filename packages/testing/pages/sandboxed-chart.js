// A test cannot read a frame of another origin, so the frame sends what it shows.
customElements.whenDefined('ht-chart').then(async () => {
  const chart = document.querySelector('ht-chart');
  await chart.updateComplete;
  while (!chart.shadowRoot.querySelector('[role=slider]')) await new Promise(requestAnimationFrame);
  const buttons = [...chart.shadowRoot.querySelectorAll('button')].map(
    ({ className }) => className,
  );
  parent.postMessage({ buttons, problems: [...seen.console, ...seen.errors] }, '*');
});
