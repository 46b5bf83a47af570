// Before anything else has come: is the picture that the page was built with the one that it will show? Otherwise it goes.
// A theme that was chosen lights it.
(() => {
  const query = new URLSearchParams(location.search);
  const story = query.get('story') || null;
  const shapes = ['view', 'door', 'present', 'step', 'lang', 'check', 'stringTest', 'cmd', 'exercise'];
  const { state } = history;
  let theme = query.get('theme');
  let language = navigator.language;
  try {
    theme ??= localStorage.getItem('ha-playground.theme');
    language = localStorage.getItem('ha-playground.lang') || language;
  } catch {}
  const isRight =
    (story === null || ALIKE.includes(story)) &&
    !shapes.some((key) => query.has(key)) &&
    !/[#&]s=/.test(location.hash) &&
    !(state && (state.packed || state.drafts)) &&
    /^en/i.test(language);
  // What it says, and what a kill needs, comes along with its script; what it asks for next comes while that begins to run.
  const words = WORDS[(query.get('lang') || language).slice(0, 2).toLowerCase()] ?? WORDS.en;
  const ask = (href) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  for (const href of [...words.first, ...BESIDES]) ask(href);
  document.querySelector('link[rel=modulepreload]').onload = () => {
    for (const href of [...PRESSED, ...words.menu, ...words.later, ...LATER]) ask(href);
  };
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const first = document.getElementById('first');
  if (!isRight || theme === 'projector') return first.remove();
  first.dataset.right = '';
  if (story !== null) first.dataset.story = '';
})();
