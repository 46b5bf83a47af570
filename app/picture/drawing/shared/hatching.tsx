interface HatchingProps {
  readonly id: string;
  /** From line to line. CSS pixels. */
  readonly pitch: number;
  readonly strength: number;
}

/** A pattern of slanted lines, for what is out of service: `fill="url(#id)"`. */
export function Hatching({ id, pitch, strength }: HatchingProps) {
  return (
    <defs>
      <pattern
        id={id}
        width={pitch}
        height={pitch}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        {/* The stroke's own opacity: that of an element in a pattern blanks the whole pattern in WebKit. */}
        <line x1="0" y1="0" x2="0" y2={pitch} strokeOpacity={strength} className="stroke-gone stroke-1" />
      </pattern>
    </defs>
  );
}
