import { Button } from "@mantine/core";
import { useState } from "react";
import { tellFailure } from "./toasts.tsx";

/** Loads the next rows of a list; a failure leaves the list as it is. */
export function MoreButton({ load }: { load: () => Promise<unknown> }) {
  const [loading, setLoading] = useState(false);
  const start = async () => {
    setLoading(true);
    try {
      await load();
    } catch (error) {
      tellFailure("No more could be loaded", error);
    } finally {
      setLoading(false);
    }
  };
  return (
    <Button variant="default" loading={loading} onClick={start}>
      Load more
    </Button>
  );
}
