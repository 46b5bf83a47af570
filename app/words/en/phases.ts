/** The phases of plans that are carried out, on their lane. */
export const phases = {
  several: (count: number) => `${count} phases`,
  failed: (count: number) => `${count} failed`,
  one: (phase: {
    readonly phases: readonly [number, number];
    readonly verbs: readonly string[];
    readonly actions: number;
    readonly databases: number;
    readonly failed: number;
    readonly copying: number;
  }) => {
    const [first, last] = phase.phases;
    return [
      first === last ? `${first}` : `${first}–${last}`,
      ...(phase.verbs.length === 0 ? [] : [phase.verbs.join(', ')]),
      ...(phase.actions > 1 ? [`×${phase.actions}`] : []),
      ...(phase.databases > 1 ? [`in ${phase.databases} databases`] : []),
      ...(phase.failed > 0 ? [`· ${phase.failed} failed`] : []),
      ...(phase.failed > 0 && phase.copying > 0 ? [`· ${phase.copying} still copying`] : []),
    ].join(' ');
  },
};
