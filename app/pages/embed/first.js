// Is the picture that the player was built with the one that this address asks for? Otherwise it goes.
(() => {
  const query = new URLSearchParams(location.search);
  const story = query.get('story') || '';
  const titles = ALIKE;
  const first = document.getElementById('first');
  // Whatever else an address asks for is told by the player itself.
  const known = /^(story|id|origin|fit|theme|motion|speed|autoplay|loop|links)$/;
  const theme = query.get('theme') || '';
  let language = navigator.language;
  try {
    language = localStorage.getItem('ha-playground.lang') || language;
  } catch {}
  if (
    (story && !titles[story]) ||
    [...query.keys()].some((key) => !known.test(key)) ||
    location.hash ||
    /^p/.test(theme) ||
    !/^en/i.test(language)
  )
    return first.remove();
  if (/light|dark/.test(theme)) document.documentElement.dataset.theme = theme;
  if (query.get('fit') !== 'height') first.dataset.box = '';
  const told = /^HA Playground: (.{1,200})/s.exec(window.name)?.[1] || titles[story];
  if (told) first.querySelector('[data-told]').textContent = told;
  first.dataset.right = '';
})();
