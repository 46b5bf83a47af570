/** Marks where acknowledged writes were undone. */
export const losses = {
  mark: (gone: number, back: number) =>
    [...(gone > 0 ? [`✕ ${gone}`] : []), ...(back > 0 ? [`↩ ${back}`] : [])].join(' '),
};
