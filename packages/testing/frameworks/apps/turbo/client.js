import '@hotwired/turbo';

// A morph removes every attribute that the server did not send. This one keeps ht-widgets.css off
// drawn widgets.
addEventListener('turbo:before-morph-attribute', (event) => {
  if (event.detail.attributeName === 'data-ht-drawn') event.preventDefault();
});
