interface Props {
  readonly id: string;
  readonly label: string;
  /** What stands below it: which files it takes. */
  readonly hint: string;
  readonly onFile: (file: File | undefined) => void;
}

/** Chooses a file of JSON; the same file may be chosen again once it has been changed. */
export function FileButton({ id, label, hint, onFile }: Props) {
  return (
    <>
      <label class="button file">
        <input
          id={id}
          type="file"
          accept="application/json,.json"
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            onFile(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        {label}
      </label>
      <p class="quiet" id={`${id}-hint`}>
        {hint}
      </p>
    </>
  );
}
