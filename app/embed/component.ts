import type { HaPlaygroundElement, HaPlaygroundState } from './elements.d.ts';
import type { Asked, AskedType, SeekTarget, ToldMessage } from './messages.ts';

/** What of the element stands in the address of its embed as it is. */
const parameters = [
  'story',
  'exercise',
  'mode',
  'panels',
  'hide',
  'controls',
  'readonly',
  'allow',
  'motion',
  'speed',
  'autoplay',
  'loop',
  'at',
  'open',
  'seed',
  'lang',
  'links',
  'cmd',
  'debug',
];

/** The player stands beside this script, unless `src` says where. */
const player = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src ?? location.href).href;

const elements = new Set<HaPlayground>();
let count = 0;

/**
 * Is the page dark or light? As sites say it; else as it is painted; else as its root lets the browser paint it, which is light
 * unless it says otherwise, whatever the system is. `auto` where that is left to the system.
 */
function themeOfPage(): 'dark' | 'light' | 'auto' {
  const { documentElement: root, body } = document;
  const said = root.dataset.theme ?? body?.dataset.mdColorScheme ?? '';
  if (root.classList.contains('dark') || /dark|slate/.test(said)) return 'dark';
  if (root.classList.contains('light') || /light|default/.test(said)) return 'light';
  for (const element of [body, root]) {
    const painted = element === null ? '' : getComputedStyle(element).backgroundColor;
    const parts = painted.startsWith('rgb') ? painted.match(/[\d.]+/g) : null;
    const [red = 0, green = 0, blue = 0, opacity = 1] = (parts ?? [0, 0, 0, 0]).map(Number);
    if (opacity > 0.5) return red * 2 + green * 5 + blue < 1_020 ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(root).colorScheme;
  if (!/dark/.test(scheme)) return 'light';
  return /light/.test(scheme) ? 'auto' : 'dark';
}

/** So high a player is, in CSS pixels: it pushes nothing away when it comes. */
const wideHeight = 395;
const wideWidth = 800;
const usualHeight = 511;
const narrowHeight = 549;
const narrowWidth = 480;
const panelHeight = 288;
/** A player that has said nothing for so long does not come any more. */
const patienceMs = 30_000;

/** A sheet that is made: a site whose policy refuses styles within its pages lets it be. */
const styles = new CSSStyleSheet();
styles.replaceSync(
  ':host{display:block;position:relative}iframe{display:block;width:100%;border:0}img{display:block;width:100%}@media print{:host{min-height:0!important}button{display:none}}button{font:inherit;font-weight:600;margin:8px 0;padding:8px 16px;border:0;border-radius:8px;background:#0072b2;color:#fff;cursor:pointer}button:disabled{opacity:.6;cursor:wait}',
);

/** A living picture of a cluster in any page: a poster first, then a player in a sandbox of its own. */
class HaPlayground extends HTMLElement implements HaPlaygroundElement {
  static readonly observedAttributes = ['theme', 'motion', 'speed', 'at', 'story'];

  readonly #id = `e${++count}`;
  readonly #shadow = this.attachShadow({ mode: 'open' });
  #frame: HTMLIFrameElement | null = null;
  #isReady = false;
  #patience = 0;
  #isPlaying = false;
  #time = 0;
  #duration = 0;
  #isKept = false;
  /** Somebody has entered something: that is kept, and so is the player that has it. */
  #isActedOn = false;
  #waiting: (() => void)[] = [];
  #asking: {
    readonly resolve: (state: HaPlaygroundState) => void;
    readonly reject: (fault: Error) => void;
  }[] = [];
  #sight: IntersectionObserver | null = null;
  #gaze: IntersectionObserver | null = null;

  connectedCallback(): void {
    elements.add(this);
    this.#shadow.adoptedStyleSheets = [styles];
    // A script in the head comes before the body does.
    watchLight(document.body);
    this.#showPoster();
    if (this.getAttribute('loading') !== 'click') this.style.minHeight = this.#height();
    if (this.getAttribute('loading') === 'eager') this.load();
    // Once to come, and again to rest: what is two screens away goes back to its poster.
    this.#sight = new IntersectionObserver(
      (seen) => {
        const { isIntersecting } = seen[seen.length - 1] as IntersectionObserverEntry;
        if (isIntersecting && (this.#isKept || (this.getAttribute('loading') ?? 'lazy') === 'lazy'))
          this.load();
        else if (!isIntersecting) this.#rest();
      },
      { rootMargin: '200% 0px' },
    );
    this.#sight.observe(this);
    // What nobody sees does not play.
    this.#gaze = new IntersectionObserver((seen) => {
      if (seen[seen.length - 1]?.isIntersecting === false && this.#isPlaying) this.pause();
    });
    this.#gaze.observe(this);
  }

  disconnectedCallback(): void {
    elements.delete(this);
    this.#sight?.disconnect();
    this.#gaze?.disconnect();
    this.#unload();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (this.#frame === null || before === now) return;
    if (name === 'theme') this.followTheme();
    else if (name === 'story') this.#ask('load', { story: now || null });
    else if (name === 'motion') this.#ask('motion', { motion: (now ?? 'auto') as Asked['motion']['motion'] });
    else if (name === 'speed') this.#ask('speed', { speed: Number(now ?? 1) });
    else this.seek(now ?? 0);
  }

  get playing(): boolean {
    return this.#isPlaying;
  }
  /** Milliseconds from the beginning. */
  get time(): number {
    return this.#time;
  }
  get duration(): number {
    return this.#duration;
  }

  /** Makes the player, if it is not there. */
  load(): void {
    if (this.#frame !== null) return;
    const address = new URL('index.html', new URL(this.getAttribute('src') ?? player, location.href));
    for (const name of parameters) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    if (this.#isKept) address.searchParams.set('at', `t=${Math.round(this.#time)}`);
    const own = { id: this.#id, fit: this.getAttribute('fit') ?? 'height', theme: this.#theme() };
    for (const [name, value] of Object.entries(own)) address.searchParams.set(name, value);
    if (/^http/.test(location.origin)) address.searchParams.set('origin', location.origin);
    const frame = document.createElement('iframe');
    frame.title = this.title || `HA Playground: ${this.getAttribute('story') ?? 'cluster'}`;
    // What the picture is called is said in it too, and no address has to carry it.
    if (this.title) frame.name = `HA Playground: ${this.title}`;
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    frame.setAttribute('part', 'frame');
    frame.src = address.href + (this.getAttribute('record') ? `#s=${this.getAttribute('record')}` : '');
    // What the element holds stays until the player is there.
    frame.style.cssText = `position:absolute;top:0;opacity:0;pointer-events:none;height:${this.#height()}`;
    this.style.minHeight = this.#height();
    this.#shadow.append(frame);
    this.#frame = frame;
    this.#light();
    this.#patience = window.setTimeout(() => {
      this.#unload();
      this.#showPoster();
      const detail = {
        reason: 'notThere',
        text: `There is no player at ${address.origin}${address.pathname}`,
      };
      this.dispatchEvent(new CustomEvent('error', { detail, bubbles: true, composed: true }));
    }, patienceMs);
  }

  play(): void {
    this.load();
    // Those that play keep the machine from bringing in this one, and would go on until it is there.
    this.#quietOthers();
    this.#ask('play', {});
  }
  pause(): void {
    this.#ask('pause', {});
  }
  /** To the next stop, or the one before. */
  step(by: 1 | -1 = 1): void {
    this.#ask('step', { by });
  }
  /** A step of the story, `t=` and milliseconds, or `end`: as the attribute `at` says it. */
  seek(at: number | string): void {
    const ms = /^t=(\d+)$/.exec(String(at))?.[1];
    const to: SeekTarget =
      at === 'end' ? { end: true } : ms === undefined ? { step: Number(at) || 0 } : { atMs: Number(ms) };
    this.#ask('seek', { to });
  }
  run(statements: string): void {
    this.#ask('run', { statements });
  }
  /** Rejects where the page has no origin that the player could tell it to, as one that was opened from a file. */
  getState(): Promise<HaPlaygroundState> {
    return new Promise((resolve, reject) => {
      this.#asking.push({ resolve, reject });
      this.#ask('getState', {});
    });
  }

  /** Lights the player as the page is lit, unless the element says how. */
  followTheme(): void {
    this.#light();
    this.#ask('theme', { theme: this.#theme() as Asked['theme']['theme'] });
  }

  /** What the player of this element says; other frames are not listened to. */
  hear({ source, data }: MessageEvent): void {
    if (this.#frame === null || source !== this.#frame.contentWindow || data?.ns !== 'ha-playground') return;
    const message = data as ToldMessage;
    if (message.v !== 1 || message.id !== this.#id) return;
    if (message.type === 'ready') {
      this.#isReady = true;
      this.#duration = message.endMs;
      this.#comes();
      for (const ask of this.#waiting.splice(0)) ask();
    } else if (message.type === 'resize')
      this.#frame.style.height = `${Math.min(5_000, Number(message.height) || 0)}px`;
    else if (message.type === 'progress') {
      this.#time = message.atMs;
      this.#duration = message.endMs;
      if (message.isPlaying && !this.#isPlaying) this.#quietOthers();
      this.#isPlaying = message.isPlaying;
    } else if (message.type === 'command') this.#isActedOn = true;
    else if (message.type === 'state') for (const { resolve } of this.#asking.splice(0)) resolve(message);
    else if (message.type === 'error' && message.reason === 'noOrigin')
      for (const { reject } of this.#asking.splice(0)) reject(new Error(message.text));
    this.dispatchEvent(new CustomEvent(message.type, { detail: message, bubbles: true, composed: true }));
  }

  #ask<Type extends AskedType>(type: Type, body: Asked[Type]): void {
    if (this.#frame === null) this.load();
    const post = () =>
      this.#frame?.contentWindow?.postMessage(
        { ns: 'ha-playground', v: 1, id: this.#id, type, ...body },
        '*',
      );
    if (this.#isReady) post();
    else this.#waiting.push(post);
  }

  /** One plays at a time. */
  #quietOthers(): void {
    for (const other of elements) if (other !== this && other.playing) other.pause();
  }

  #theme(): string {
    const own = this.getAttribute('theme') ?? 'auto';
    return own === 'auto' ? themeOfPage() : own;
  }

  /** A frame whose page is lit in another way than it says has an opaque ground, which shows at its round corners. */
  #light(): void {
    const theme = this.#theme();
    if (this.#frame !== null)
      this.#frame.style.colorScheme = theme === 'auto' ? 'light dark' : theme === 'dark' ? 'dark' : 'light';
  }

  /** The player is there, and takes the place of what was shown till then. */
  #comes(): void {
    clearTimeout(this.#patience);
    const { style } = this.#frame as HTMLIFrameElement;
    style.position = style.opacity = style.pointerEvents = this.style.minHeight = '';
    // A frame that is put in anew is loaded anew.
    for (const child of [...this.#shadow.children]) if (child !== this.#frame) child.remove();
  }

  /** What was there keeps its height; a button alone says nothing of how high a player is. */
  #height(): string {
    if (this.#isKept) return `${this.offsetHeight}px`;
    const panels = this.getAttribute('panels')?.split(',').length ?? 0;
    const width = this.offsetWidth;
    const own = width < narrowWidth ? narrowHeight : width < wideWidth ? usualHeight : wideHeight;
    return `${Math.max(this.offsetHeight, own + panels * panelHeight)}px`;
  }

  #rest(): void {
    if (!this.#isReady || this.#isActedOn) return;
    this.#isKept = true;
    this.style.minHeight = this.#height();
    this.#unload();
    this.#showPoster();
  }

  #unload(): void {
    clearTimeout(this.#patience);
    this.#frame?.remove();
    this.#frame = null;
    this.#isReady = this.#isPlaying = this.#isActedOn = false;
  }

  /** A picture, or what the element holds, and a button: no script but this one has run by then. */
  #showPoster(): void {
    const poster = this.getAttribute('poster');
    const picture = poster === null ? document.createElement('slot') : document.createElement('img');
    if (picture instanceof HTMLImageElement) {
      picture.src = poster as string;
      picture.alt = this.title;
      // A poster that is not there leaves what the element holds.
      picture.onerror = () => picture.replaceWith(document.createElement('slot'));
    }
    const button = document.createElement('button');
    button.textContent = `▶ ${this.getAttribute('label') ?? 'Play'}`;
    button.onclick = () => {
      // It comes in a moment.
      button.disabled = true;
      this.play();
    };
    this.#shadow.replaceChildren(picture, button);
  }
}

addEventListener('message', (event) => {
  for (const element of elements) element.hear(event);
});
function followAll(): void {
  for (const element of elements) if (element.shadowRoot?.querySelector('iframe')) element.followTheme();
}
const light = new MutationObserver(followAll);
const watchLight = (lit: HTMLElement): void =>
  light.observe(lit, { attributeFilter: ['class', 'data-theme', 'data-md-color-scheme'] });
watchLight(document.documentElement);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', followAll);
if (customElements.get('ha-playground') === undefined) customElements.define('ha-playground', HaPlayground);
