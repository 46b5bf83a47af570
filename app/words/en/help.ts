import type { KeyAct } from '../../presentation/keys.ts';

/** Help and keys. */
export const help = {
  /** What the first presses of Tab lead to. */
  skipTo: { picture: 'To the picture', time: 'To the timeline' },
  intro:
    'A cluster is simulated in this page. Type statements in the console, choose a leaf for what can be done there, and drag the timeline to see any moment again.',
  /** What keys do, place by place; which keys these are is said by the table of keys. */
  keys: {
    page: acts(
      [['toggle'], 'play or pause'],
      [['stepBack', 'stepForward'], 'one step back or forward'],
      [['phaseBack', 'phaseForward'], 'one phase back or forward'],
      [['commandBack', 'commandForward'], 'one command back or forward'],
      [
        ['previousPage', 'nextPage'],
        'a step of the story back or forward, as presenter remotes send them; without a story the phase or command before or after',
      ],
      [['toStart', 'toEnd'], 'to the start, to the end'],
      [['slower', 'faster'], 'slower, faster'],
      [
        ['nextBreak', 'previousBreak'],
        'to the next or previous moment at which something that is watched breaks, an alert fires or is blind, or there is no answer any more',
      ],
      [['undo'], 'undo. In a text field it is the field’s own'],
      [['redo'], 'redo'],
      [['cluster', 'matrix', 'lifelines'], 'Cluster, Matrix, Lifelines'],
      [['find'], 'to where a leaf or a partition is found; Enter goes on to it in the picture'],
      [
        ['console'],
        'opens the console, or goes to its prompt; pressed within the console it closes it and leads back',
      ],
      [['tallConsole'], 'makes the console as high as the column, or lower again'],
      [['present'], 'shows the picture large, for a hall'],
      [['help'], 'this help'],
    ),
    presented: acts(
      [['previousPage', 'nextPage'], 'a step of the story back or forward; after its end, of time'],
      [['blank'], 'blanks the screen, and shows it again'],
      [['vote'], 'a hand for that answer, while a question is asked: press it once a hand'],
      [['unvote'], 'takes the last hand back'],
      [['help'], 'says which keys there are'],
      [['leave'], 'back to the page'],
    ),
    timeline: acts(
      [['closer', 'farther'], 'zoom the time axis; Ctrl and the wheel do too, and dragging the axis pans'],
      [['later', 'earlier'], 'a little later, a little earlier'],
    ),
    leaf: acts(
      [['walk'], 'to the leaf beside it; time is moved again after Tab'],
      [['openMenu'], 'what can be done there, and each of its partitions to be inspected'],
    ),
    menu: acts([['walk'], 'through the list'], [['choose'], 'choose'], [['close'], 'close']),
    prompt: acts(
      [['run'], 'run what is written'],
      [['take', 'offer'], 'take an offer, ask for one'],
      [['leave'], 'close the offer; then back to the keys of the page'],
      [['recall'], 'what was written before'],
      [['interrupt'], 'stop what runs'],
    ),
  },
  places: {
    page: 'Keys',
    presented: 'Keys before a hall',
    timeline: 'On the timeline',
    leaf: 'On a leaf',
    menu: 'In a menu',
    prompt: 'In the console',
  },
  keyNames: {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Space: 'Space',
    Shift: 'Shift',
    Ctrl: 'Ctrl',
    Home: 'Home',
    End: 'End',
    Backspace: 'Backspace',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    Escape: 'Esc',
    '-': '−',
  } as Readonly<Record<string, string>>,
  encoding: 'How to read the picture',
  marks: pairs(
    ['P, solid, cut corner', 'a primary'],
    ['R, outlined, round', 'a replica'],
    ['dashed, filling up', 'a copy on its way; the number is its share'],
    ['dashed leaf', 'offline, attaching or detached; its word says which'],
    ['cross', 'goes offline if what is pointed at dies: a leaf, a pair or a group'],
    ['dashed ring', 'would be the only copy if it dies'],
    ['tick', 'a read or a write that is answered by the partition at which its line ends'],
    ['clock, dashed line', 'one that waits: for a promotion, or for a leaf that gives no answer'],
    ['white cross on a round', 'one that ends in the error that stands in the chip'],
    ['broken round', 'rows that had been acknowledged and are lost'],
  ),
  watched: 'How to read what is watched',
  disclaimer: 'Not affiliated with SingleStore.',
  console: 'In the console, help; lists the statements and .help the dot commands.',
};

/** Terms, each with what it means. */
function pairs(...rows: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return rows;
}

/** What one or several keys do. */
function acts(
  ...rows: readonly (readonly [readonly KeyAct[], string])[]
): readonly (readonly [readonly KeyAct[], string])[] {
  return rows;
}
