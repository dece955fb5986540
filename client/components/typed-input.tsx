import { TextInput, type TextInputProps } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 350;

export interface TypedInputProps extends Omit<TextInputProps, "value" | "onChange"> {
  value: string;
  /** Called once typing pauses, or at Enter. */
  change: (value: string) => void;
}

/** A text that is acted on while it is typed; it follows `value` when that changes from elsewhere. */
export function TypedInput({ value, change, ...rest }: TypedInputProps) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  const tell = useDebouncedCallback(
    (next: string) => {
      told.current = next;
      change(next);
    },
    { delay: PAUSE_MS },
  );
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  return (
    <TextInput
      {...rest}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") tell.flush();
      }}
    />
  );
}
