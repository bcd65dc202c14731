// A test cannot read a frame of another origin, so the frame sends what it shows.
customElements.whenDefined('ht-hotline-banner').then(async () => {
  const banner = document.querySelector('ht-hotline-banner');
  await banner.updateComplete;
  const content = banner.shadowRoot.querySelector('.base');
  getSelection().selectAllChildren(content);
  parent.postMessage(
    {
      text: content.innerText,
      links: [...banner.shadowRoot.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      copying: [...banner.shadowRoot.querySelectorAll('.copy')].filter((button) =>
        button.checkVisibility(),
      ).length,
      selectable: [...content.querySelectorAll('bdi')].every(
        (number) =>
          !/none/.test(
            getComputedStyle(number).userSelect ?? getComputedStyle(number).webkitUserSelect,
          ),
      ),
      problems: [...seen.console, ...seen.errors],
    },
    '*',
  );
});
