import { expect, test } from "vitest";
import { isOneTenant, trackingKey } from "../intake/tracking-key.ts";

const ID = "0f5a1b2c-3d4e-4f60-8a7b-9c0d1e2f3a4b";

test.each<[string, string]>([
  ["https://boards.greenhouse.io/crumb/jobs/4012345", "greenhouse:crumb:4012345"],
  ["https://job-boards.greenhouse.io/Crumb/jobs/4012345?gh_src=abc&utm_source=x", "greenhouse:crumb:4012345"],
  ["https://job-boards.eu.greenhouse.io/crumb/jobs/4012345#app", "greenhouse:crumb:4012345"],
  ["https://boards.greenhouse.io/embed/job_app?token=4012345&for=crumb", "greenhouse:crumb:4012345"],
  [`https://jobs.lever.co/crumb/${ID}/apply?lever-source=Board`, `lever:crumb:${ID}`],
  [`https://jobs.eu.lever.co/crumb/${ID.toUpperCase()}`, `lever:crumb:${ID}`],
  [`https://jobs.ashbyhq.com/Crumb%20Bakery/${ID}/application`, `ashby:crumb bakery:${ID}`],
  [
    "https://jobs.smartrecruiters.com/CrumbBakery/743999912345678-senior-baker",
    "smartrecruiters:crumbbakery:743999912345678",
  ],
  ["https://apply.workable.com/j/0A1B2C3D4E", "workable::0a1b2c3d4e"],
  ["https://apply.workable.com/crumb/j/0A1B2C3D4E/apply/", "workable::0a1b2c3d4e"],
  ["https://crumb.wd5.myworkdayjobs.com/en-US/Careers/job/Berlin/Senior-Baker_R-00123/apply", "workday:crumb:r-00123"],
  ["https://crumb.wd5.myworkdayjobs.com/Careers/job/Senior-Baker_JR123-1?source=Board", "workday:crumb:jr123-1"],
  ["https://wd5.myworkdaysite.com/recruiting/crumb/Careers/job/Berlin/Baker_R7", "workday:crumb:r7"],
  ["https://crumb.recruitee.com/o/senior-baker-2/c/new", "recruitee:crumb:senior-baker-2"],
  ["https://crumb.jobs.personio.de/job/12345?language=en", "personio:crumb:12345"],
  ["https://crumb.jobs.personio.com/job/12345", "personio:crumb:12345"],
  ["https://crumb.teamtailor.com/jobs/4567890-senior-baker", "teamtailor:crumb:4567890"],
  ["https://crumb.bamboohr.com/careers/42/detail", "bamboohr:crumb:42"],
  ["https://crumb.bamboohr.com/jobs/view.php?source=x&id=42", "bamboohr:crumb:42"],
  ["https://jobs.jobvite.com/crumb/job/oAbCdEfG1", "jobvite:crumb:oabcdefg1"],
  ["https://careers-crumb.icims.com/jobs/1234/senior-baker/job?mode=apply", "icims:careers-crumb:1234"],
  ["https://crumb.breezy.hr/p/0a1b2c3d4e5f-senior-baker", "breezy:crumb:0a1b2c3d4e5f"],
  ["https://crumb.applytojob.com/apply/aB3dE5gH7j/Senior-Baker", "jazzhr:crumb:ab3de5gh7j"],
  [`https://ats.rippling.com/en-GB/crumb/jobs/${ID}`, `rippling:crumb:${ID}`],
  [
    `https://recruiting.ultipro.com/CRU1000/JobBoard/${ID}/OpportunityDetail?opportunityId=${ID}`,
    `ultipro:cru1000:${ID}`,
  ],
])("%s is %s", (address, key) => {
  expect(trackingKey(address)).toBe(key);
});

test("a posting inside the employer's own site has a key together with the company, which is what its board is called", () => {
  const address = "https://www.crumb.example/careers/senior-baker?gh_jid=4012345&gh_src=1";
  expect(trackingKey(address)).toBeNull();
  expect(trackingKey(address, "Crumb")).toBe(trackingKey("https://boards.greenhouse.io/crumb/jobs/4012345"));
  expect(trackingKey(`https://crumb.example/jobs?ashby_jid=${ID}`, "Crumb")).toBe(`ashby:crumb:${ID}`);
});

test.each([
  null,
  "",
  "greenhouse",
  "https://boards.greenhouse.io/crumb",
  "https://boards.greenhouse.io/crumb/jobs",
  "https://boards.greenhouse.io/embed/job_board?for=crumb",
  "https://jobs.lever.co/crumb",
  "https://jobs.lever.co/crumb/senior-baker",
  "https://jobs.ashbyhq.com/crumb",
  "https://apply.workable.com/crumb/",
  "https://crumb.wd5.myworkdayjobs.com/Careers",
  "https://crumb.wd5.myworkdayjobs.com/Careers/job/Berlin/Senior-Baker",
  "https://crumb.recruitee.com/",
  "https://jobs.personio.de/job/1",
  "https://evil.example/boards.greenhouse.io/crumb/jobs/4012345",
  "https://boards.greenhouse.io.evil.example/crumb/jobs/4012345",
  "https://www.linkedin.com/jobs/view/4012345",
  `https://x.icims.com/${"jobs/".repeat(700)}`,
  `https://crumb.wd5.myworkdayjobs.com/${"a_".repeat(1_900)}`,
])("%s has no key", (address) => {
  expect(trackingKey(address, "Crumb")).toBeNull();
});

test("keys are of one tenant or not", () => {
  expect(isOneTenant("lever:crumb:1", "lever:crumb:2")).toBe(true);
  expect(isOneTenant("lever:crumb:1", "lever:crust:2")).toBe(false);
  expect(isOneTenant("lever:crumb:1", "ashby:crumb:2")).toBe(false);
  expect(isOneTenant("workable::1", "workable::2")).toBe(false);
});
