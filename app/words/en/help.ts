/** Help and keys. */
export const help = {
  intro:
    'A cluster is simulated in this page. Type statements in the console, click a leaf for what can be done there, and drag the timeline to see any moment again.',
  keys: pairs(
    ['Space', 'play or pause'],
    ['← →', 'one step back or forward'],
    ['Shift + ← →', 'one phase back or forward'],
    ['Alt + ← →', 'one command back or forward'],
    ['Page Up, Page Down', 'the phase or command before or after, as a presenter remote sends them'],
    ['+ −', 'on the timeline: zoom the time axis; Ctrl and the wheel do too, and dragging the axis pans'],
    ['Home, End', 'to the start, to the end'],
    [
      'B, Shift + B',
      'to the next or previous moment at which something that is watched breaks, an alert fires or is blind, or there is no answer any more',
    ],
    ['[ ]', 'slower, faster'],
    ['Ctrl + Z', 'undo; with Shift, or Ctrl + Y, redo. In a text field they are the field’s own'],
    ['Enter, ↑', 'on a leaf: what can be done there, and at the end of it: inspect the leaf'],
    ['1 2 3', 'Cluster, Matrix, Lifelines'],
    ['/', 'to where a leaf or a partition is found'],
    ['Ctrl + `', 'opens the console, or closes it to one line'],
    ['Ctrl + Shift + `', 'makes the console as high as the column, or lower again'],
    ['?', 'this help'],
  ),
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
