/** What the benchmarks ask of /graphql. */

/** A page of a shortlist as the web client shows it: 20 rows with job and company. */
export const SHORTLIST = `query Shortlist {
  recommendations(first: 20) {
    generatedAt
    eventCursor
    pageInfo { hasNextPage endCursor }
    edges {
      cursor
      node {
        id rank score priority isNew reasons matchingSkills missingSkills
        job {
          id title url locations workArrangement employmentTypes experienceLevel postedAt
          salary { min max currency period }
          company { id name }
        }
      }
    }
  }
}`;

/** Answers with the data of a document. Throws with the first error. */
export async function ask<Data>(port: number, token: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
  if (errors?.[0]) throw new Error(errors[0].message);
  return data;
}

/** Starts a generation for everybody. @returns the run's global id */
export async function startGeneration(port: number, adminToken: string): Promise<string> {
  const { runPipeline } = await ask<{ runPipeline: { id: string } }>(
    port,
    adminToken,
    "mutation { runPipeline(name: GENERATE_RECOMMENDATIONS) { id } }",
  );
  return runPipeline.id;
}

export interface Run {
  status: string;
  done: number;
  total: number | null;
}

export async function readRun(port: number, adminToken: string, id: string): Promise<Run> {
  const query = "query ($id: ID!) { node(id: $id) { ... on PipelineRun { status done total } } }";
  const { node } = await ask<{ node: Run }>(port, adminToken, query, { id });
  return node;
}

export async function cancelRun(port: number, adminToken: string, id: string): Promise<void> {
  await ask(port, adminToken, "mutation ($id: ID!) { cancelPipelineRun(id: $id) { id } }", { id });
}
