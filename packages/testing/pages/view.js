// What a visitor sees of a page that is being left.
globalThis.view = () => {
  const blank = getComputedStyle(document.documentElement).display === 'none';
  const [cover, ...others] = document.querySelectorAll('html > [role=alert]');
  const points = [
    [0.5, 0.5],
    [0.02, 0.02],
    [0.98, 0.02],
    [0.02, 0.98],
    [0.98, 0.98],
  ].map(([x, y]) => document.elementFromPoint(innerWidth * x, innerHeight * y));
  const shows = [...document.querySelectorAll('body, body *')].some((element) =>
    element.checkVisibility(),
  );
  return {
    how:
      shows || others.length > 0
        ? 'shown'
        : blank
          ? 'blank'
          : cover && points.every((element) => element === cover)
            ? 'covered'
            : 'shown',
    text: cover?.textContent,
    title: document.title,
  };
};
// Sends it to the test's page again and again: engines run nothing for a driver while another page
// loads.
globalThis.watch = () => {
  const channel = new BroadcastChannel('view');
  const start = performance.now();
  const tell = (when) => {
    channel.postMessage({ when, after: performance.now() - start, ...view() });
  };
  tell('at once');
  requestAnimationFrame(() => {
    tell('next frame');
  });
  setInterval(() => {
    tell('later');
  }, 100);
};
