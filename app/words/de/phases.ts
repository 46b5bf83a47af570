import type { LaterWords } from '../en/later.ts';

/** Die Phasen laufender Pläne, auf ihrer Spur. */
export const phases: LaterWords['phases'] = {
  several: (count) => `${count} Phasen`,
  failed: (count) => `${count} gescheitert`,
  one: (phase) => {
    const [first, last] = phase.phases;
    return [
      first === last ? `${first}` : `${first}–${last}`,
      ...(phase.verbs.length === 0 ? [] : [phase.verbs.join(', ')]),
      ...(phase.actions > 1 ? [`×${phase.actions}`] : []),
      ...(phase.databases > 1 ? [`in ${phase.databases} Datenbanken`] : []),
      ...(phase.failed > 0 ? [`· ${phase.failed} gescheitert`] : []),
      ...(phase.failed > 0 && phase.copying > 0
        ? [`· ${phase.copying} ${phase.copying === 1 ? 'kopiert' : 'kopieren'} noch`]
        : []),
    ].join(' ');
  },
};
