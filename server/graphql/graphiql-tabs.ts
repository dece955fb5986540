/** What GraphiQL opens with: ready-made operations for a newcomer, a person looking for a job, and an admin. */
export const graphiqlTabs: { query: string; variables?: string; headers?: string }[] = [
  {
    query: `# Welcome. What is here is public: press the button, or Ctrl-Enter.

query Market {
  stats {
    openJobs
    discoveredLast24Hours
    bySource { key count }
    byWorkArrangement { key count }
    topSkills(first: 10) { key count }
  }
}

query Search($filter: JobFilter) {
  jobs(filter: $filter, first: 5) {
    totalCount
    edges {
      cursor
      node { id title company { name } locations workArrangement salary { yearlyMax currency } skills url }
    }
    pageInfo { hasNextPage endCursor }
  }
}

# Take its token into the headers of the next tabs. It is good for a quarter of an hour; RefreshSession gives the next.
mutation SignIn {
  signIn(input: { email: "ada@example.com", password: "shortlist" }) {
    token
    expiresAt
    user { id name role }
  }
}

mutation RefreshSession {
  refreshSession { token expiresAt }
}

# With SignIn's token in the headers: one that lasts for days, for scripts and for these tabs. It is shown this once.
mutation Token {
  createApiToken(name: "GraphiQL", expiresInDays: 7) {
    token
    apiToken { id expiresAt }
  }
}
`,
    variables: `{ "filter": { "search": "engineer", "remote": true } }`,
  },
  {
    query: `# Your own. Paste the token of SignIn or Token (first tab) into the headers below.

query Shortlist {
  recommendations(first: 10) {
    totalCount
    emptyMessage
    generatedAt
    eventCursor
    edges {
      node {
        rank
        score
        priority
        reasons
        adjustments { delta detail }
        matchingSkills
        missingSkills
        job { id title company { name } locations url }
      }
    }
  }
}

query Me {
  viewer {
    user { email name }
    profile { headline skills yearsOfExperience experienceLevel titles locations }
    preferences { workArrangements locations minimumSalary salaryCurrency }
    savedJobs { edges { node { expiresAt job { id title } } } }
    applications { edges { node { status appliedAt job { id title } } } }
    activeRuns { id status done total }
    stats { recommended unseen averageScore saved applied dismissed }
  }
}

mutation CvFromText($text: String!) {
  submitCvText(text: $text) {
    profile { skills yearsOfExperience titles }
    run { id status }
  }
}

mutation Wishes {
  updatePreferences(input: { workArrangements: [REMOTE_OK, REMOTE_ONLY], minimumSalary: 60000, salaryCurrency: "EUR" }) {
    preferences { workArrangements minimumSalary salaryCurrency }
  }
}

mutation Generate {
  generateRecommendations { id status }
}

# Runs until you stop it: each new shortlist is told here.
subscription Ready {
  recommendationsReady {
    cursor
    reason
    total
    added
    removed
    top(first: 3) { rank score job { title } }
  }
}
`,
    variables: `{ "text": "Jane Doe\\nBackend engineer\\n\\nExperience\\nSoftware engineer, Example GmbH, 2019 - 2025\\nTypeScript, Node.js, PostgreSQL, GraphQL, Docker" }`,
    headers: `{ "authorization": "Bearer <token>" }`,
  },
  {
    query: `# For admins: sign in as admin@example.com (first tab) and paste the token into the headers below.

query Service {
  adminStats {
    users
    usersWithCv
    recommendations
    score { median p99 }
    subscribers
    databaseBytes
  }
  pipelines {
    name
    schedule
    timezone
    enabled
    nextRunAt
    successRate
    lastRun { status finishedAt counts { key count } error }
  }
}

query Runs {
  pipelineRuns(first: 10) {
    edges { node { id name status trigger queuedAt finishedAt done total counts { key count } warnings } }
  }
}

query People {
  users(search: "example.com", first: 10) {
    totalCount
    edges { node { id email name role createdAt } }
    pageInfo { hasNextPage endCursor }
  }
}

mutation RunNow {
  runPipeline(name: GENERATE_RECOMMENDATIONS) { id status }
}

# Minute, hour, day of the month, month, day of the week; null goes back to the server's settings.
mutation Reschedule {
  updatePipeline(name: COLLECT_DAILY, input: { schedule: "30 5 * * *", timezone: "Europe/Berlin" }) {
    schedule
    timezone
    enabled
    nextRunAt
  }
}

mutation Pause {
  updatePipeline(name: COLLECT_HOURLY, input: { enabled: false }) { enabled nextRunAt }
}

mutation Paste($text: String!) {
  importJobsText(text: $text, format: NDJSON) { id status }
}

# Takes the id of a person.
mutation MakeAdmin($id: ID!) {
  setUserRole(userId: $id, role: ADMIN) { email role }
}

# Takes the id of a run; ends when the run ends.
subscription Run($id: ID!) {
  pipelineRun(id: $id) { status done total etaSeconds counts { key count } error }
}

# Runs until you stop it: whatever happens in the background is told here.
subscription EveryRun {
  pipelineRunUpdated { name status trigger done total counts { key count } warnings error }
}
`,
    variables: `{
  "id": "",
  "text": "{\\"title\\": \\"Backend engineer\\", \\"company\\": \\"Example GmbH\\", \\"location\\": \\"Berlin\\", \\"description\\": \\"TypeScript and PostgreSQL.\\"}"
}`,
    headers: `{ "authorization": "Bearer <token>" }`,
  },
];
