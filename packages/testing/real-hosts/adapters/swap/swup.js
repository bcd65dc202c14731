import Swup from 'swup';

const swup = new Swup({ containers: ['#content'], animationSelector: false });
export const swap = (address) => swup.navigate(address);
