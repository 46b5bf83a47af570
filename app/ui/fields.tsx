import { type ReactNode, useId } from 'react';

const box = 'hit-target w-full min-w-0 rounded-lg border border-edge bg-card px-2';

interface FieldProps {
  readonly label: string;
  readonly className?: string;
}

interface NumberFieldProps extends FieldProps {
  readonly value: number;
  readonly min: number;
  /** NaN while the field is empty. */
  readonly onChange: (value: number) => void;
}

/** A whole number. */
export function NumberField({ label, value, min, onChange, className = '' }: NumberFieldProps) {
  return (
    <Labelled label={label} className={className}>
      {(id) => (
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={min}
          value={Number.isNaN(value) ? '' : value}
          onChange={({ target }) => onChange(target.valueAsNumber)}
          className={box}
        />
      )}
    </Labelled>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One word. */
export function TextField({ label, value, onChange, className = '' }: TextFieldProps) {
  return (
    <Labelled label={label} className={className}>
      {(id) => (
        <input
          id={id}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={value}
          onChange={({ target }) => onChange(target.value)}
          className={`${box} font-mono`}
        />
      )}
    </Labelled>
  );
}

interface ChoiceFieldProps<Choice extends string> extends FieldProps {
  readonly value: Choice;
  /** With what is shown of each and, where that is not the whole of it, the whole. */
  readonly choices: readonly (readonly [Choice, string, string?])[];
  readonly onChange: (value: Choice) => void;
}

/** One of a few. */
export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>) {
  const { label, value, choices, onChange, className = '' } = props;
  return (
    <Labelled label={label} className={className}>
      {(id) => (
        <select
          id={id}
          value={value}
          title={choices
            .find(([name]) => name === value)
            ?.slice(1)
            .at(-1)}
          onChange={({ target }) => {
            const choice = choices.find(([name]) => name === target.value);
            if (choice !== undefined) onChange(choice[0]);
          }}
          className={box}
        >
          {choices.map(([name, text]) => (
            <option key={name} value={name}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface LabelledProps extends FieldProps {
  readonly children: (id: string) => ReactNode;
}

function Labelled({ label, className, children }: LabelledProps) {
  const id = useId();
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="text-xs text-muted">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
