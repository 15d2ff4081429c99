import { useState } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly type: 'number' | 'date';
  readonly min: string;
  readonly max: string;
  readonly value: string;
  /** What was entered, once the person has finished with it. */
  readonly onEdited: (value: string) => void;
}

/** An input that keeps what is being typed while the page around it is drawn anew, for instance because an answer has come. */
export function EditedInput({ value, onEdited, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...rest}
      value={typed ?? value}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onChange={({ currentTarget }) => {
        setTyped(null);
        onEdited(currentTarget.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
