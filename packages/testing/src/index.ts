/** Private to this repository: what cross-element tests share. */
export {};
