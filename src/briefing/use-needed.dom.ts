import { type ChangeEvent, useState } from "react";

/** What a field for a text takes that must not be empty. */
interface Needed {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onBlur: () => void;
}

/** The field may be emptied while something else is typed; left empty, it shows again what is kept. */
export function useNeeded(value: string, set: (value: string) => void): Needed {
  const [isEmpty, setEmpty] = useState(false);
  return {
    value: isEmpty ? "" : value,
    onChange: ({ target }) => {
      const isBlank = target.value.trim() === "";
      setEmpty(isBlank);
      if (!isBlank) set(target.value);
    },
    onBlur: () => setEmpty(false),
  };
}
