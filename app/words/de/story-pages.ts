import type { StoryPageWords } from '../en/story-pages.ts';

/** Was die Seiten der Stories um sie herum sagen. */
export const storyPageWords: StoryPageWords = {
  site: 'HA Playground',
  titleOf: (title) => `${title} · HA Playground`,
  stories: 'Stories',
  storiesIntroduction:
    'Texte zum Ausführen, die zeigen, wie ein SingleStore-Cluster verfügbar bleibt. Jeden spielt der Cluster selbst, Schritt für Schritt.',
  play: 'Schritt für Schritt spielen',
  playAny: 'Den Playground öffnen',
  watch: 'Den Film abspielen',
  pictureOf: (title) => `Ein Bild des Clusters in „${title}“`,
  before: 'Davor',
  after: 'Danach',
  made: 'Alle Ausgaben druckt der simulierte Cluster. Zeiten sind modelliert.',
};
