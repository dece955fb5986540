import { Anchor } from "@mantine/core";
import { Fragment } from "react";
import type { JobSummaryFragment } from "../generated/graphql.ts";
import { creditsOf, FOLLOWED } from "./credits.ts";

/** "via Remote OK", as the terms of the sources ask: with a link that may be followed. Nothing where none asks for it. */
export function Credit({ listings }: { listings: JobSummaryFragment["listings"] }) {
  return creditsOf(listings).map(({ name, href }) => (
    <Fragment key={name}>
      {" · via "}
      {href ? (
        <Anchor href={href} target="_blank" rel={FOLLOWED} inherit c="inherit" underline="always">
          {name}
        </Anchor>
      ) : (
        name
      )}
    </Fragment>
  ));
}
