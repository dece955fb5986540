import { type AdzunaAd, adzunaAd } from "./fake-adzuna.ts";
import { type ArbeitnowJob, arbeitnowJob } from "./fake-arbeitnow.ts";
import { type AshbyJob, ashbyJob } from "./fake-ashby.ts";
import { type GreenhouseJob, greenhouseJob } from "./fake-greenhouse.ts";
import { type JsearchJob, jsearchJob } from "./fake-jsearch.ts";
import { type SmartPosting, smartPosting } from "./fake-smartrecruiters.ts";
import { AGENCIES, agencyText, cutText, htmlOf, textOf, type Vacancies, type Vacancy } from "./vacancies.ts";

/** A vacancy as vendors show it. */

/** At Greenhouse, as the employer writes it. */
export function boardJob(vacancy: Vacancy): GreenhouseJob {
  const { id, title, city, employer } = vacancy;
  return greenhouseJob(Number(id), title, htmlOf(textOf(vacancy)), {
    company_name: employer.name,
    absolute_url: `https://job-boards.greenhouse.io/${employer.slug}/jobs/${id}`,
    location: { name: `${city.name}, ${city.country}` },
    offices: [],
  });
}

/** At Ashby, written a second time. */
export function secondJob(vacancy: Vacancy, { edit }: Vacancies): AshbyJob {
  const { id: number, title, city, employer } = vacancy;
  const text = edit(vacancy);
  const id = `00000000-0000-4000-8000-${number.padStart(12, "0")}`;
  return ashbyJob(id, title, {
    location: city.name,
    address: { postalAddress: { addressLocality: city.name, addressRegion: null, addressCountry: city.country } },
    secondaryLocations: [],
    isRemote: false,
    workplaceType: "OnSite",
    jobUrl: `https://jobs.ashbyhq.com/${employer.slug}/${id}`,
    applyUrl: `https://jobs.ashbyhq.com/${employer.slug}/${id}/application`,
    descriptionHtml: htmlOf(text),
    descriptionPlain: text,
  });
}

/** At SmartRecruiters. */
export function companyPosting(vacancy: Vacancy): SmartPosting {
  const { id, title, city, employer } = vacancy;
  const url = `https://jobs.smartrecruiters.com/${employer.slug}/${id}-job`;
  const { name: town, country } = city;
  return smartPosting(id, title, {
    company: { identifier: employer.slug, name: employer.name },
    location: { city: town, remote: false, hybrid: false, fullLocation: `${town}, , ${country}` },
    postingUrl: url,
    applyUrl: `${url}?oga=true`,
    jobAd: { sections: { jobDescription: { title: "Job Description", text: htmlOf(textOf(vacancy)) } } },
  });
}

/** At Arbeitnow: under another spelling of the employer, edited or cut, or an agency's. */
export function feedJob(vacancy: Vacancy, { pick, chance, restate, edit, digits }: Vacancies): ArbeitnowJob {
  const { title, company, location } = restate(vacancy);
  const slug = `${vacancy.employer.slug}-${vacancy.id}-${digits(4)}`;
  const isAgency = chance(0.2);
  const text = isAgency ? agencyText(vacancy) : chance(0.25) ? cutText(vacancy, 900) : edit(vacancy);
  return arbeitnowJob(slug, title, {
    company_name: isAgency ? pick(AGENCIES) : company,
    description: htmlOf(text),
    location,
    tags: [],
    url: `https://www.arbeitnow.com/jobs/companies/${vacancy.employer.slug}/${slug}`,
  });
}

/** From the country down to the town, as Adzuna has it. */
const AREAS: Readonly<Record<string, string[]>> = {
  Berlin: ["Deutschland", "Berlin"],
  Munich: ["Deutschland", "Bayern", "München"],
  Hamburg: ["Deutschland", "Hamburg", "Hamburg"],
};

/** At Adzuna: cut, now and then with pay that a model guessed. */
export function advertisement(vacancy: Vacancy, { chance, restate, digits }: Vacancies, at: Date): AdzunaAd {
  const { title, company } = restate(vacancy);
  const guess = chance(0.5) ? vacancy.pay + 1_731 : undefined;
  const area = AREAS[vacancy.city.name] ?? [];
  return adzunaAd(`${vacancy.id}${digits(3)}`, title, cutText(vacancy, 500), {
    created: at.toISOString(),
    company: { display_name: company },
    location: { display_name: area.toReversed().join(", "), area },
    latitude: undefined,
    longitude: undefined,
    salary_min: guess,
    salary_max: guess,
    salary_is_predicted: guess === undefined ? "0" : "1",
    category: { label: "Unknown", tag: "unknown" },
  });
}

/** At JSearch, now and then with the link to the employer's board. */
export function foundJob(vacancy: Vacancy, { chance, restate, digits }: Vacancies): JsearchJob {
  const { title, company } = restate(vacancy);
  const { id, employer, city } = vacancy;
  const link = chance(0.5)
    ? `https://job-boards.greenhouse.io/${employer.slug}/jobs/${id}?gh_src=${digits(5)}`
    : `https://joblantern.example/jobs/${digits(8)}`;
  return jsearchJob(`${id}${digits(3)}==`, title, {
    employer_name: company,
    employer_website: null,
    job_apply_link: link,
    apply_options: [{ publisher: "JobLantern", apply_link: link, is_direct: false }],
    job_description: textOf(vacancy).replaceAll("\n- ", "\n• "),
    job_location: city.name,
    job_city: city.name,
    job_state: null,
    job_country: "DE",
  });
}
