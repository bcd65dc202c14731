/** The builder of `demo/build/index.njk`. */
export {};
