// Leaves at once, and tells the test what shows when the page has loaded at last.
const channel = new BroadcastChannel('exit');
addEventListener('pageshow', ({ persisted }) => {
  setTimeout(() => { channel.postMessage({ persisted, covered: !document.querySelector('main').checkVisibility() }); });
});
const exit = document.querySelector('ht-quick-exit');
exit.setAttribute('href', new URLSearchParams(location.search).get('to'));
exit.shadowRoot.querySelector('a').click();
