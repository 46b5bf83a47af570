/** So long an axis takes to become the next longer one. */
const growsMs = 300;
/** Whatever grows by more has jumped: what was seen before would be nowhere near. */
const mostGrowth = 4;

/**
 * Lets lanes whose axis has become so many times as long come to it from where they were: they are as much wider at first, to the
 * right of their names, and shrink. Places on lanes are shares of their width, so that all of them follow, and letters keep theirs.
 */
export function growAxis(lanes: HTMLElement, growth: number): void {
  if (growth <= 1 || growth > mostGrowth) return;
  const { parentElement } = lanes;
  const beside = getComputedStyle(lanes).getPropertyValue('--label');
  const width = `calc(${beside} + ${besidePx}px + (100% - ${beside} - ${besidePx}px) * ${growth})`;
  const moving = lanes.animate([{ width }, { width: '100%' }], { duration: growsMs, easing: 'ease-out' });
  if (parentElement === null) return;
  parentElement.style.overflowX = 'clip';
  moving.onfinish = () => {
    parentElement.style.overflowX = '';
  };
}

/** The space at the right of every lane, beside its label at the left. CSS pixels. */
const besidePx = 20;
