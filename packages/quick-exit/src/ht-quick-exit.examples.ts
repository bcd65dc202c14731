/** Named examples: the README and the tests read these. */
export const examples: Record<string, string> = {
  top: `<ht-quick-exit>
  <a href="https://www.weather.gov/" rel="noreferrer nofollow">Exit now</a>
</ht-quick-exit>`,
  bottom: `<ht-quick-exit placement="bottom">
  <a href="https://www.weather.gov/" rel="noreferrer nofollow">Exit now</a>
</ht-quick-exit>`,
  inline: `<ht-quick-exit placement="inline">
  <a href="https://www.weather.gov/" rel="noreferrer nofollow">Exit now</a>
</ht-quick-exit>`,
  skipLink: `<ht-quick-exit skip-link>
  <a href="https://www.weather.gov/" rel="noreferrer nofollow">Exit now</a>
</ht-quick-exit>`,
  spanish: `<ht-quick-exit lang="es">
  <a href="https://www.weather.gov/" rel="noreferrer nofollow">Salir ahora</a>
</ht-quick-exit>`,
};
