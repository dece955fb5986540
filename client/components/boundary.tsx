import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { Notice } from "./notice.tsx";

/** Holds a page that broke, so that the way around stays. Only a class can catch what a component throws. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Notice
        title="This page could not be shown"
        words="The connection may have broken off, or the server has a newer version of the page. Load it again."
      >
        <Button onClick={() => window.location.reload()}>Load again</Button>
      </Notice>
    );
  }
}
