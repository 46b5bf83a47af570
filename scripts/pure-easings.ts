import type { Plugin } from 'vite';

/**
 * Some of d3-ease's curves are made by calls when the module is read, which nobody may leave out unless they are marked: with the
 * mark, a build has those curves alone that are drawn with.
 */
export const pureEasings: Plugin = {
  name: 'pure-easings',
  transform: (code, id) =>
    /\/d3-ease\/.*\.m?js$/.test(id)
      ? { code: code.replaceAll('= (function', '= /* @__PURE__ */ (function'), map: null }
      : null,
};
