import type { ErrorCode } from "../../errors.ts";

/**
 * Who may do and see what, field by field: a field of the schema without a line here fails authorisation.test.ts, and so does a line
 * without a field.
 */

/** Nobody needs to be signed in; a person; an admin. */
export type Who = "anyone" | "signed-in" | "admin";

/**
 * Who may ask each field of the root types, and the arguments to try it with. Of its variables `$file` is a CV, `$email` and `$password`
 * are Eve's, `$newEmail` is nobody's yet, and every other is the id of such a node of Ada's. Last the code
 * that such a try is answered with although it is allowed, where it is ("no such token").
 */
export const ROOTS: Record<
  "Query" | "Mutation" | "Subscription",
  Record<string, readonly [who: Who, args?: string, code?: ErrorCode]>
> = {
  Query: {
    adminStats: ["admin"],
    company: ["anyone", "(id: $Company)"],
    // About whoever asks: null for nobody.
    fit: ["anyone", '(jobDescription: "We look for an engineer who knows TypeScript, Docker and PostgreSQL well.")'],
    job: ["anyone", "(id: $Job)"],
    jobs: ["anyone", "(first: 5)"],
    matchJobDescription: [
      "anyone",
      '(input: { jobDescription: "An engineer who knows TypeScript and PostgreSQL." }, first: 5)',
    ],
    matchResume: ["anyone", '(input: { resumeText: "Engineer. Skills: TypeScript, PostgreSQL, Docker" }, first: 5)'],
    // Each by its type: TYPES says who gets one.
    node: ["anyone", "(id: $Job)"],
    nodes: ["anyone", "(ids: [$Job])"],
    pipeline: ["admin", "(name: GENERATE_RECOMMENDATIONS)"],
    pipelineRuns: ["admin"],
    pipelines: ["admin"],
    recommendations: ["signed-in", "(first: 5)"],
    searchCombinations: ["admin"],
    sources: ["admin"],
    stats: ["anyone"],
    users: ["admin"],
    viewer: ["anyone"],
  },
  Mutation: {
    cancelPipelineRun: ["admin", "(id: $PipelineRun)"],
    changePassword: ["signed-in", "(currentPassword: $password, newPassword: $password)"],
    createApiToken: ["signed-in", '(name: "script")'],
    deleteApplication: ["signed-in", "(jobId: $Job)"],
    deleteCv: ["signed-in", "(id: $Cv)"],
    dismissJob: ["signed-in", "(jobId: $Job)"],
    generateRecommendations: ["signed-in"],
    importJobs: ["admin", "(file: $file)"],
    importJobsText: ["admin", '(format: NDJSON, text: "{}")'],
    markRecommendationsSeen: ["signed-in"],
    matchResumeFile: ["anyone", "(file: $file, first: 5)"],
    rateRecommendation: ["signed-in", "(id: $Recommendation, rating: UP)"],
    // From a browser's cookie, and there is none.
    refreshSession: ["anyone", "", "UNAUTHENTICATED"],
    requestEmailVerification: ["signed-in"],
    requestPasswordReset: ["anyone", "(email: $newEmail)"],
    resetPassword: ["anyone", '(token: "nonsense", newPassword: $password)', "BAD_USER_INPUT"],
    restoreJob: ["signed-in", "(jobId: $Job)"],
    revokeApiToken: ["signed-in", "(id: $ApiToken)"],
    runPipeline: ["admin", "(name: GENERATE_RECOMMENDATIONS, options: { userId: $User, dryRun: true })"],
    saveJob: ["signed-in", "(jobId: $Job)"],
    setActiveCv: ["signed-in", "(id: $Cv)"],
    setApplicationStatus: ["signed-in", "(jobId: $Job, status: OFFERED)"],
    setUserRole: ["admin", "(userId: $User, role: USER)"],
    signIn: ["anyone", "(input: { email: $email, password: $password })"],
    signOut: ["signed-in"],
    signUp: ["anyone", "(input: { email: $newEmail, password: $password })"],
    submitCvText: ["signed-in", '(text: "Engineer. Skills: TypeScript, PostgreSQL, Docker")'],
    unsaveJob: ["signed-in", "(jobId: $Job)"],
    updatePipeline: ["admin", "(name: EXPIRE_JOBS, input: { enabled: true })"],
    updatePreferences: ["signed-in", '(input: { locations: ["Leeds"] })'],
    updateProfile: ["signed-in", '(input: { headline: "Engineer" })'],
    updateSource: ["admin", '(name: "greenhouse", enabled: true)'],
    uploadCv: ["signed-in", "(file: $file)"],
    verifyEmail: ["anyone", '(token: "nonsense")', "BAD_USER_INPUT"],
  },
  Subscription: {
    jobAdded: ["anyone"],
    pipelineRun: ["signed-in", "(id: $PipelineRun)"],
    pipelineRunUpdated: ["admin"],
    recommendationsReady: ["signed-in"],
  },
};

/** Types that anyone may get, only the person whose it is, that person and admins, or only admins. */
export type Audience = "public" | "own" | "own+admin" | "admin";

/** Who may get an object of each type, and its fields; `=own` marks those of a public type that are null for nobody. */
export const TYPES = `
public Bucket: count key
public Company: id jobCount jobs logoUrl name website
public Coordinates: latitude longitude
public DateBucket: count date
public Job: address benefits cities closedAt company coordinates countries description descriptionTruncated
  discoveredAt education employmentTypes experienceLevel expiresAt field function gap=own id industries isInternship
  keywords language lastSeenAt listings locations officeDaysPerWeek postedAt preferredSkills regions remoteCountries
  requirements responsibilities salary seniority similar skills source status title url viewerState=own
  visaSponsorship workArrangement workingHours
public JobConnection: edges facets pageInfo totalCount totalCountIsExact
public JobEdge: cursor node
public JobFacets: companies countries employmentTypes experienceLevels industries skills workArrangements
public JobListing: attribution externalId firstSeenAt lastSeenAt platform source url
public Match: job matchingSkills missingSkills parts relatedSkills score unknown
public MatchResult: matches searchTimeMs totalMatches
public PageInfo: endCursor hasNextPage hasPreviousPage startCursor
public RelatedSkill: share skill via
public Salary: currency max min period source yearlyMax yearlyMin
public ScorePart: component detail score weight
public ShareBucket: count key share
public Stats: byExperienceLevel byIndustry bySource byWorkArrangement coverage discoveredLast24Hours discoveredPerDay
  openJobs topCompanies topSkills totalJobs
own ApiToken: createdAt expiresAt id lastUsedAt name
own ApiTokenPayload: apiToken token
own Application: appliedAt history id job notes snapshot status updatedAt
own ApplicationChange: at status
own ApplicationConnection: edges pageInfo totalCount
own ApplicationEdge: cursor node
own AuthPayload: expiresAt token user
own Cv: active fileName id mediaType parsedBy positions skills text uploadedAt
own CvConnection: edges pageInfo totalCount
own CvEdge: cursor node
own CvPayload: cv profile run
own CvPosition: current employer from place title to
own CvSkill: found kind lastUsed name years
own Fit: gap matchingSkills missingSkills parts relatedSkills score unknown
own KeywordGap: covered have lack
own KeywordLack: keyword required weight
own MatchAnalysis: keyAlignments model potentialGaps score source summary
own MedianBucket: count key median
own Preferences: digest employmentTypes excludedCompanies experienceLevels keepUnknownSalary locations minimumSalary
  needsVisaSponsorship salaryCurrency timeZone workArrangements
own Profile: certificates education experienceLevel headline industries languages locations skills titles updatedAt
  yearsOfExperience
own Recommendation: additionalSkills adjustments analysis createdAt expiresAt id isNew job matchScore matchingSkills
  missingSkills parts priority rank rating reasons relatedSkills score strategy unknown
own RecommendationConnection: edges emptyMessage emptyReason eventCursor generatedAt pageInfo thinMessage totalCount
own RecommendationEdge: cursor node
own RecommendationsReady: added cursor generatedAt reason removed top total
own SavedJob: expiresAt id job savedAt
own SavedJobConnection: edges pageInfo totalCount
own SavedJobEdge: cursor node
own ScoreAdjustment: delta detail kind
own SkillEvidence: section text
own Viewer: activeRuns apiTokens applications cv cvs dismissedJobs preferences profile savedJobs searchQueries stats user
own ViewerJobState: application dismissed recommendation saved
own ViewerStats: analysed applied averageScore dismissed medianScoreByExperienceLevel recommended saved topIndustries
  unseen
own+admin PipelineRun: bySource counts done error etaSeconds finishedAt id name queuedAt requestedBy scheduledFor
  startedAt status total trigger warnings
own+admin SearchCombination: backfilledAt employmentType experienceLevel id industry jobsFound location title users
  workArrangement
own+admin SourceCounts: counts error source
own+admin User: createdAt email emailVerified id name role
admin AdminStats: backfill claudeThisMonth claudeToday databaseBytes recommendations recommendationsByExpiryDate
  recommendationsPerUser score
  strategies subscribers users usersWithCv
admin BackfillStats: backfilled combinations requestsMade requestsSaved
admin ClaudeUsage: budgetUsd cachedInputTokens costUsd enabled failed inputTokens model outputTokens pause requests
admin Distribution: count max mean median min p99
admin Pipeline: description enabled id lastRun name nextRunAt schedule successRate timezone
admin PipelineRunConnection: edges pageInfo totalCount
admin PipelineRunEdge: cursor node
admin Quota: limit remaining reserve resetsAt unit used window
admin SearchCombinationConnection: edges pageInfo totalCount
admin SearchCombinationEdge: cursor node
admin Source: attribution configured description enabled id jobs kind lastError lastSuccessAt missing name pauseReason
  pausedUntil quotas spending
admin SourceSpending: pipeline requests rows
admin StrategyResult: applied dismissed people ratedDown ratedUp saved shown strategy
admin UserConnection: edges pageInfo totalCount
admin UserEdge: cursor node
`;

/** What Ada herself is not told: columns of text of the tables that hold people's rows. */
export const NOT_TOLD_TO_HER = [
  "api_tokens-hash",
  "applications-history",
  "applications-strategy",
  "claude_answers-answer",
  "claude_answers-content_hash",
  "claude_answers-failure",
  "claude_answers-key",
  "claude_answers-model",
  "claude_answers-profile_hash",
  "claude_requests-input",
  "claude_requests-keys",
  "claude_requests-model",
  "dismissals-company",
  "dismissals-field",
  "dismissals-job_function",
  "dismissals-strategy",
  "pipeline_runs-options",
  "pipeline_runs-subject",
  "profiles-stated",
  "ratings-company",
  "ratings-field",
  "ratings-job_function",
  "ratings-strategy",
  "recommendations-analysis_key",
  "saved_jobs-strategy",
  "shortlists-strategy",
  "strategy_tallies-strategy",
  "users-identity_issuer",
  "users-identity_subject",
  "users-password_hash",
];

/** What admins may see of anybody's texts. A strategy is a name of the server's own. */
export const TOLD_TO_ADMINS = [
  "applications-strategy",
  "dismissals-strategy",
  "pipeline_runs-by_source",
  "pipeline_runs-counts",
  "pipeline_runs-error",
  "pipeline_runs-warnings",
  "ratings-strategy",
  "saved_jobs-strategy",
  "search_combinations-title",
  "shortlists-strategy",
  "strategy_tallies-strategy",
  "users-email",
  "users-name",
];
