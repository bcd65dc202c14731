export function run(html) {
  const place = document.createElement('div');
  place.setHTML(html);
  return place.innerHTML;
}
