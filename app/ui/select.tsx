interface SelectProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Chooses one of several names; there is nothing to be seen of it where there is no choice. */
export function Select({ label, options, value, onChange }: SelectProps) {
  if (options.length < 2) return null;
  return (
    <select
      aria-label={label}
      value={value}
      // A long name is cut; the whole one is told where a pointer rests.
      title={value}
      onChange={({ target }) => onChange(target.value)}
      className="hit-target max-w-60 min-w-0 rounded-lg text-ellipsis border border-line bg-lane px-2"
    >
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  );
}
