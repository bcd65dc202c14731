import 'unpoly';

export const swap = (address) => window.up.navigate({ url: address, target: '#content' });
