export const render = () => `<main>
  <h1>A bundler</h1>
  <ht-stat fact="nhth-mo-sex-share-2021"><p>The sentence of the share.</p></ht-stat>
  <div lang="es"><ht-data-note display="short"><p>La frase de la nota.</p></ht-data-note></div>
</main>`;
