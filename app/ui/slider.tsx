interface SliderProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** The value in words, for those who hear it. */
  readonly valueText: string;
  readonly onChange: (value: number) => void;
}

/** A slider of the browser's own: pointer, touch and keys work as people know them. */
export function Slider({ label, valueText, value, onChange, ...range }: SliderProps) {
  return (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={valueText}
      value={value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
      className="hit-target w-24 cursor-pointer lg:max-xl:w-14 accent-primary"
      {...range}
    />
  );
}
