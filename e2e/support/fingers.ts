import type { CDPSession, Locator, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the screen, as Chromium gets them from the system: it decides itself whether they scroll, zoom or touch. */
export class Fingers {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  /** One finger goes from one point to another and is lifted there. */
  async swipe(from: Point, to: Point): Promise<void> {
    await this.#move([from], [to]);
    await this.lift();
  }

  /** Two fingers, `apart` pixels to the left and right of a centre, go apart or together, or move with it. */
  async pinch(
    from: { readonly centre: Point; readonly apart: number },
    to: { readonly centre: Point; readonly apart: number },
  ): Promise<void> {
    await this.#move(around(from), around(to));
    await this.lift();
  }

  /** One finger goes down and stays. */
  async press(at: Point): Promise<void> {
    await this.#send('touchStart', [at]);
  }

  async lift(): Promise<void> {
    await this.#send('touchEnd', []);
  }

  async #move(from: readonly Point[], to: readonly Point[]): Promise<void> {
    const steps = 12;
    await this.#send('touchStart', from);
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      const points = from.map((start, index) => between(start, to[index] ?? start, share));
      await this.#send('touchMove', points);
    }
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<void> {
    const touchPoints = points.map(({ x, y }, id) => ({ x: Math.round(x), y: Math.round(y), id }));
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

/** A point of an element, as shares of its width and height. */
export async function pointIn(element: Locator, x = 0.5, y = 0.5): Promise<Point> {
  const box = await element.boundingBox();
  if (box === null) throw new Error(`not on the screen: ${element}`);
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

/** So many pixels from a point. */
export const beside = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });

const around = ({ centre, apart }: { readonly centre: Point; readonly apart: number }): Point[] => [
  beside(centre, -apart, 0),
  beside(centre, apart, 0),
];

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});
