interface Props {
  readonly id: string;
  readonly label: string;
  /** What stands below it: which files it takes. */
  readonly hint: string;
  /** Kinds of files to choose from; JSON unless given. */
  readonly accept?: string;
  readonly onFile: (file: File | undefined) => void;
}

/** Chooses a file; the same file may be chosen again once it has been changed. */
export function FileButton({ id, label, hint, accept = 'application/json,.json', onFile }: Props) {
  return (
    <>
      <label class="button file">
        <input
          id={id}
          type="file"
          accept={accept}
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
