import type { Page } from '@playwright/test';

/**
 * Every text of the page that is seen in part, lies under another text or hangs over the edge, each with what it lies in. A text
 * that is cut may be so where whoever points at it or reaches it reads the whole, as `title` or `data-told` has it, and where so
 * much of it is seen that it says something.
 */
export const cutsIn = (page: Page): Promise<readonly string[]> => page.evaluate(findCuts);

function findCuts(): readonly string[] {
  interface Line {
    readonly text: string;
    readonly element: Element;
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  type Box = Pick<Line, 'left' | 'top' | 'right' | 'bottom'>;

  /** Less than this of a letter is missed by nobody. CSS pixels. */
  const least = 2;
  /** A text that ends early says something from this width on. CSS pixels. */
  const leastSeen = 20;
  /** What scrolls shows so many lines at once, and what is told now is whole; less is a text that is cut. */
  const leastScrolled = { usual: 3, narration: Infinity };

  const isClipping = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
  const isScrolling = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

  /** What is read out and not seen, and what is not there for anybody. */
  const isUnseen = (element: Element): boolean =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    element.closest('desc, option, noscript, [inert], textarea, [data-requests]') !== null ||
    isReadOutOnly(element);
  /** So are texts written that are there for screen readers: in a pixel. */
  const isReadOutOnly = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      if (at instanceof HTMLElement && at.offsetWidth <= 1 && getComputedStyle(at).position === 'absolute')
        return true;
    return false;
  };

  /** What is told to whoever points at it: of the element itself, of what it stands in, and of what lies over it there. */
  const toldAt = (element: Element, { left, right, top, bottom }: Box): string => {
    const told: string[] = [];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    for (const start of [element, ...document.elementsFromPoint(x, y).slice(0, 4)])
      for (let at: Element | null = start; at !== null; at = at.parentElement)
        for (const name of ['title', 'data-told', 'data-tooltip', 'data-whole'])
          told.push(at.getAttribute(name) ?? '');
    return plain(told.join('\n'));
  };
  const plain = (text: string): string =>
    text
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();

  /** The part of a line that its surroundings leave to be seen, of what scrolling brings there, and what takes the most from it. */
  const seenOf = (
    line: Line,
  ): { readonly all: Box; readonly box: Box; readonly by: Element | null; readonly scrolls: boolean } => {
    let [all, box]: [Box, Box] = [line, line];
    let by: Element | null = null;
    let scrolls = false;
    /** What is placed by another ancestor is not cut by those between. */
    let isPlaced = false;
    for (let at: Element | null = line.element; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (isPlaced && style.position === 'static') continue;
      isPlaced = style.position === 'absolute';
      if (style.display !== 'inline' && style.display !== 'contents') {
        const { left, top } = at.getBoundingClientRect();
        const inner = {
          left: left + at.clientLeft,
          top: top + at.clientTop,
          right: left + at.clientLeft + at.clientWidth,
          bottom: top + at.clientTop + at.clientHeight,
        };
        const lineHeight = Math.min(line.bottom - line.top, line.right - line.left);
        const scrollsWell =
          at.clientHeight + 1 >=
          Math.min(
            at.scrollHeight,
            leastScrolled[at.matches('[role="status"]') ? 'narration' : 'usual'] * lineHeight,
          );
        const isScroller = (overflow: string): boolean => isScrolling(overflow) && scrollsWell;
        const cuts = (overflow: string): boolean =>
          isClipping(overflow) || (isScrolling(overflow) && !scrollsWell);
        if (isScroller(style.overflowX) || isScroller(style.overflowY)) {
          if (lessOf(box, inner)) scrolls = true;
          [all, box] = [within(all, inner, true, true), within(box, inner, true, true)];
        } else if (cuts(style.overflowX) || cuts(style.overflowY)) {
          const next = within(box, inner, cuts(style.overflowX), cuts(style.overflowY));
          if (lessOf(box, next)) by = at;
          box = next;
        }
        const next = within(box, clippedBy(style.clipPath, at), true, true);
        if (lessOf(box, next)) by = at;
        box = next;
      }
      if (style.position === 'fixed') break;
    }
    return { all, box, by, scrolls };
  };
  /** What a path such as `inset(-1px 0px)` leaves of an element. */
  const clippedBy = (path: string, element: Element): Box => {
    const sides = /^inset\(([^)]*)\)$/.exec(path)?.[1]?.split(' ').map(Number.parseFloat);
    if (sides === undefined) return { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    const [top = 0, right = top, bottom = top, left = right] = sides;
    const all = element.getBoundingClientRect();
    return {
      left: all.left + left,
      top: all.top + top,
      right: all.right - right,
      bottom: all.bottom - bottom,
    };
  };
  const within = (box: Box, inner: Box, across: boolean, down: boolean): Box => ({
    left: across ? Math.max(box.left, inner.left) : box.left,
    right: across ? Math.min(box.right, inner.right) : box.right,
    top: down ? Math.max(box.top, inner.top) : box.top,
    bottom: down ? Math.min(box.bottom, inner.bottom) : box.bottom,
  });
  const lessOf = (box: Box, next: Box): boolean =>
    next.left > box.left + 0.5 ||
    next.right < box.right - 0.5 ||
    next.top > box.top + 3 ||
    next.bottom < box.bottom - 3;

  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (element === null || text.trim() === '' || isUnseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, top, right, bottom, width, height } of range.getClientRects())
      if (width > 0.5 && height > 0.5) lines.push({ text, element, left, top, right, bottom });
  }

  const found = new Set<string>();
  const where = (element: Element): string => {
    const names: string[] = [];
    for (let at: Element | null = element; at !== null && names.length < 3; at = at.parentElement) {
      const name = at.getAttribute('aria-label') ?? at.getAttribute('role');
      if (name !== null || names.length === 0)
        names.push(`${at.localName}${name === null ? '' : `[${name.slice(0, 30)}]`}`);
    }
    return names.join(' < ');
  };
  const say = (kind: string, line: Line, by: Element | null): void => {
    const say = `${kind}: "${plain(line.text).slice(0, 60)}" in ${where(line.element)}`;
    found.add(
      by === null || by === line.element
        ? say
        : `${say} by ${by.localName}.${(by.getAttribute('class') ?? '').slice(0, 60)}`,
    );
  };

  const seen: { readonly line: Line; readonly box: Box }[] = [];
  for (const line of lines) {
    const { all, box, by, scrolls } = seenOf(line);
    if (all.right - all.left < least || all.bottom - all.top < least) continue;
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    const lost = {
      across: all.right - all.left - Math.max(0, width),
      down: all.bottom - all.top - Math.max(0, height),
    };
    // The box of a line is higher than its letters.
    const isCut = lost.across > least || lost.down > 0.3 * (line.bottom - line.top);
    if (isCut) {
      if (line.element.closest('[data-sheds]') !== null) continue;
      // Of several only the first is written, and how many more there are.
      const isTold = toldAt(line.element, box).includes(plain(line.text).replace(/ \+\d+$/, ''));
      const saysSomething = width >= Math.min(leastSeen, (line.right - line.left) / 2) && height > 0;
      if (!isTold) say('cut', line, by);
      else if (!saysSomething && !scrolls) say('nothing left', line, by);
    }
    if (!scrolls && box.right > innerWidth + 1 && line.element.closest('svg') === null)
      say('over the edge', line, by);
    if (width > 3 && height > 3 && !scrolls) seen.push({ line, box });
  }

  /** What is on top where a text stands: the text itself, or something that lies over it. */
  for (const { line, box } of seen) {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
    for (const other of seen) {
      if (
        other.line.element === line.element ||
        other.line.element.contains(line.element) ||
        line.element.contains(other.line.element)
      )
        continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 3 && down > 0.45 * Math.min(box.bottom - box.top, other.box.bottom - other.box.top)) {
        const stack = document.elementsFromPoint(
          Math.max(box.left, other.box.left) + across / 2,
          Math.max(box.top, other.box.top) + down / 2,
        );
        const at = (element: Element): number =>
          stack.findIndex((one) => one === element || element.contains(one) || one.contains(element));
        const [mine, others] = [at(line.element), at(other.line.element)];
        // Something opaque between them hides the lower one, which is meant: a menu, a sheet.
        const between = stack.slice(0, Math.max(mine, others));
        const isHidden = between.some(
          (one) =>
            getComputedStyle(one).backgroundColor.match(/rgba?\([^)]*\)/) !== null &&
            !/, 0\)$/.test(getComputedStyle(one).backgroundColor) &&
            !(one.contains(line.element) && one.contains(other.line.element)),
        );
        if (!isHidden && line.left <= other.line.left)
          say(`under "${plain(other.line.text).slice(0, 40)}"`, line, null);
      }
    }
  }
  return [...found];
}
