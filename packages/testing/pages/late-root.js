// A component of the page, which is made after the loader and before the page's `load` event.
const stat = document.createElement('ht-stat');
stat.setAttribute('fact', 'mo-population-rank-2020');
stat.textContent = 'The sentence of the rank.';
document.getElementById('late').attachShadow({ mode: 'open' }).append(stat);
