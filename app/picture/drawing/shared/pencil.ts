/** What painters ask of a canvas: a context has it, and so has what writes down an SVG instead. */
export type Pencil = PathPencil &
  Pick<
    CanvasRenderingContext2D,
    | 'beginPath'
    | 'clearRect'
    | 'clip'
    | 'drawImage'
    | 'fill'
    | 'fillRect'
    | 'fillText'
    | 'measureText'
    | 'restore'
    | 'rotate'
    | 'save'
    | 'setLineDash'
    | 'setTransform'
    | 'stroke'
    | 'strokeRect'
    | 'translate'
    | 'fillStyle'
    | 'font'
    | 'globalAlpha'
    | 'lineCap'
    | 'lineDashOffset'
    | 'lineJoin'
    | 'lineWidth'
    | 'strokeStyle'
    | 'textAlign'
    | 'textBaseline'
  >;

/** What adds to a path. */
export type PathPencil = Pick<
  CanvasRenderingContext2D,
  'arc' | 'bezierCurveTo' | 'closePath' | 'lineTo' | 'moveTo' | 'rect' | 'roundRect'
>;
