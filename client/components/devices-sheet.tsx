import { Button } from "@mantine/core";
import { signOutEverywhere, useWay } from "../ways.ts";
import { Failure } from "./failure.tsx";
import { SectionSheet } from "./section-sheet.tsx";

export function DevicesSheet({ person }: { person: string }) {
  const { go, loading, error } = useWay(signOutEverywhere);
  const leave = () => {
    if (window.confirm("Sign out on all devices, this one included?")) void go(person);
  };
  return (
    <SectionSheet
      title="Devices"
      words="Lost one, or used somebody else's? Sign out on all of them, this one included. API tokens stay."
    >
      {Boolean(error) && <Failure error={error} title="You are still signed in" />}
      <Button variant="default" loading={loading} onClick={leave} style={{ alignSelf: "flex-start" }}>
        Sign out everywhere
      </Button>
    </SectionSheet>
  );
}
