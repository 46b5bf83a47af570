// What comes alive in another box than it was painted for takes the painted one's place softly: nothing jumps. Boxes are known in the
// first frame: whoever asks before has all of the page laid out, and its scripts wait for that.
requestAnimationFrame(() => {
  const first = document.getElementById('first');
  const seen = [...(first?.querySelectorAll('[data-for]') ?? [])].find((svg) => svg.clientWidth);
  if (!seen) return;
  const { width, height } = seen.viewBox.baseVal;
  const isAsPainted = Math.abs(seen.clientWidth - width) < 1 && Math.abs(seen.clientHeight - height) < 1;
  const isStill =
    matchMedia('(prefers-reduced-motion:reduce)').matches || /[?&]motion=[nr]/.test(location.search);
  if (isAsPainted || isStill) return;
  new MutationObserver((_, observer) => {
    if (first.isConnected) return;
    observer.disconnect();
    first.dataset.leaving = '';
    document.body.append(first);
    first.animate({ opacity: [1, 0] }, 150).onfinish = () => first.remove();
  }).observe(document.getElementById('root'), { childList: true });
});
