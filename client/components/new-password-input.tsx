import { PasswordInput } from "@mantine/core";

export interface NewPasswordInputProps {
  label: string;
  value: string;
  error: string | undefined;
  change: (value: string) => void;
}

/** A password to be chosen, with what it must be said before. */
export function NewPasswordInput({ label, value, error, change }: NewPasswordInputProps) {
  return (
    <PasswordInput
      label={label}
      description="At least 10 characters, such as four words; not your name or address"
      autoComplete="new-password"
      required
      value={value}
      error={error}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
