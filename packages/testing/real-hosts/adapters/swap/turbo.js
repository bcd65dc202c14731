import * as Turbo from '@hotwired/turbo';

export const swap = (address) => Turbo.visit(address);
