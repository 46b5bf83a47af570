import haPlayground from '@ha-playground/embed/remark';

const src = process.env.PLAYER;

export default {
  title: 'Somebody',
  url: 'http://localhost',
  baseUrl: '/docusaurus/',
  scripts: [{ src: `${src}ha-playground.js`, defer: true }],
  presets: [
    [
      'classic',
      { docs: { routeBasePath: '/', remarkPlugins: [[haPlayground, { src, mdx: true }]] }, blog: false },
    ],
  ],
};
