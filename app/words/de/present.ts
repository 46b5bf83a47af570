import type { LaterWords } from '../en/later.ts';

/** Was einem Saal gezeigt wird. */
export const present: LaterWords['present'] = {
  label: 'Vorführung',
  leave: 'Beenden',
  back: 'Schritt zurück',
  next: 'Nächster Schritt',
  controls: 'Vorführung',
  time: 'Zeit',
  step: (step, count) => (step === 0 ? `${count} Schritte` : `Schritt ${step} von ${count}`),
  blank: 'Der Bildschirm ist dunkel. B zeigt das Bild wieder.',
};
