/** Where the built sites are, and how each says that it is dark: an element, its attribute and the value. */
export const sites = [
  { name: 'Docusaurus', path: '/docusaurus/', dark: ['html', 'data-theme', 'dark'] },
  { name: 'MkDocs Material', path: '/mkdocs/', dark: ['body', 'data-md-color-scheme', 'slate'] },
  { name: 'VitePress', path: '/elsewhere/docs/book/two-copies.html', dark: ['html', 'class', 'dark'] },
] as const;
