import { useApolloClient, useMutation } from "@apollo/client/react";
import { Button, FileButton, Group, Loader, Progress, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { type DragEvent, useState } from "react";
import { graphql } from "../generated/gql.ts";
import type { CvReadFragment } from "../generated/graphql.ts";
import { refresh } from "../refresh.ts";
import type { OnProgress } from "../upload.ts";
import { count } from "../words.ts";
import classes from "./cv-drop.module.css";
import { Failure } from "./failure.tsx";
import { Icon } from "./icons.tsx";
import { tellDone } from "./toasts.tsx";

graphql(`
  fragment CvRead on CvPayload {
    cv {
      id
      fileName
      uploadedAt
      active
    }
    profile {
      skills
    }
    run {
      ...RunFields
    }
  }
`);

const UploadCv = graphql(`
  mutation UploadCv($file: File!) {
    uploadCv(file: $file) {
      ...CvRead
    }
  }
`);

const SubmitCvText = graphql(`
  mutation SubmitCvText($text: String!) {
    submitCvText(text: $text) {
      ...CvRead
    }
  }
`);

const MAX_BYTES = 5 * 1024 * 1024;
const ENDINGS = [".pdf", ".docx", ".txt", ".md", ".markdown"];

/** Takes a CV as a file, dropped or chosen, or as pasted text; says how far it is and what is wrong with it. */
export function CvDrop({ onRead }: { onRead?: () => void }) {
  const client = useApolloClient();
  const [way, setWay] = useState<"file" | "text">("file");
  const [sent, setSent] = useState<number | null>(null);
  const [refused, setRefused] = useState<Error | null>(null);
  const [text, setText] = useState("");
  const [upload, uploading] = useMutation(UploadCv);
  const [submit, submitting] = useMutation(SubmitCvText);

  async function take(file: File | null): Promise<void> {
    if (!file) return;
    const problem = problemOf(file);
    uploading.reset();
    setRefused(problem ? new Error(problem) : null);
    if (problem) return;
    setSent(0);
    const onProgress: OnProgress = setSent;
    const { data } = await upload({ variables: { file }, context: { onProgress } }).catch(nothing);
    setSent(null);
    if (data) await done(data.uploadCv);
  }

  async function paste(): Promise<void> {
    const { data } = await submit({ variables: { text } }).catch(nothing);
    if (!data) return;
    setText("");
    await done(data.submitCvText);
  }

  async function done({ profile, run }: CvReadFragment): Promise<void> {
    const found = profile ? `${count(profile.skills.length, "skill")} found in it. ` : "";
    tellDone(`Your CV is read. ${found}${run ? "Your shortlist is being made." : ""}`);
    await refresh(client, "Standing", "Profile", "Recommendations");
    onRead?.();
  }

  const error = way === "file" ? (refused ?? uploading.error) : submitting.error;
  return (
    <Stack gap="sm">
      <SegmentedControl
        value={way}
        onChange={(value) => setWay(value === "text" ? "text" : "file")}
        data={[
          { value: "file", label: "A file" },
          { value: "text", label: "Paste text" },
        ]}
        aria-label="How to add the CV"
        style={{ alignSelf: "center" }}
      />
      {way === "file" ? (
        <DropZone sent={sent} take={take} />
      ) : (
        <Stack gap="sm">
          <Textarea
            label="The text of your CV"
            placeholder="Name, what you did and where, from when to when, what you know …"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autosize
            minRows={8}
            maxRows={18}
          />
          <Button onClick={paste} loading={submitting.loading} disabled={text.trim() === ""}>
            Read this CV
          </Button>
        </Stack>
      )}
      {error && <Failure error={error} title="This CV could not be read" />}
    </Stack>
  );
}

function DropZone({ sent, take }: { sent: number | null; take: (file: File | null) => void }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (sent === null) take(event.dataTransfer.files[0] ?? null);
  };
  return (
    // A dropped file is a short cut; the button inside does the same for keyboard and touch.
    <section
      aria-label="Drop your CV here"
      className={`${classes.drop} ${over ? classes.over : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {sent === null ? (
        <>
          <Icon name="upload" size={30} />
          <Text fw={600}>Drop your CV here</Text>
          <FileButton onChange={take} accept={ENDINGS.join(",")}>
            {(props) => (
              <Button {...props} mt={4}>
                Choose a file
              </Button>
            )}
          </FileButton>
          <Text size="sm" className="soft">
            PDF, Word (DOCX), plain text or Markdown, up to 5 MB
          </Text>
        </>
      ) : (
        <Stack gap="xs" w="100%" maw={320} role="status">
          <Group gap="sm" justify="center">
            <Loader size={18} />
            <Text fw={600}>{sent < 1 ? "Sending your CV …" : "Reading your CV …"}</Text>
          </Group>
          <Progress value={Math.round(sent * 100)} animated={sent === 1} aria-label="How much of the file is sent" />
        </Stack>
      )}
    </section>
  );
}

/** What is wrong with a file at first sight, in words; null when only the server can tell. */
function problemOf({ name, size }: File): string | null {
  const lower = name.toLowerCase();
  if (size > MAX_BYTES) return "The file is larger than 5 MB. Save it without pictures, or paste its text.";
  if (size === 0) return "The file is empty. Choose another one, or paste the text.";
  if (ENDINGS.some((ending) => lower.endsWith(ending))) return null;
  if (/\.(doc|odt|rtf|pages)$/.test(lower))
    return "This format cannot be read. Save the CV as PDF or DOCX and try again.";
  if (/\.(png|jpe?g|gif|webp|heic|tiff?)$/.test(lower))
    return "A picture has no text to read. Add the CV as PDF or DOCX, or paste its text.";
  return "Only PDF, DOCX, plain text and Markdown can be read. Save the CV as one of these and try again.";
}

/** The failure itself stands in the mutation's state. */
function nothing(): { data: undefined } {
  return { data: undefined };
}
