import '@hotwired/turbo';

// A morph takes away whatever attribute the server did not send. This one keeps ht-widgets.css off what is drawn.
addEventListener('turbo:before-morph-attribute', (event) => {
  if (event.detail.attributeName === 'data-ht-drawn') event.preventDefault();
});
