import { Button } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { Link } from "react-router";
import { Notice } from "../components/notice.tsx";

export function NotFoundPage() {
  useDocumentTitle("Not found · Shortlist");
  return (
    <Notice title="There is no such page" words="The link may be old or not complete.">
      <Button component={Link} to="/">
        To the first page
      </Button>
    </Notice>
  );
}
