import type { SourceQuery } from "../../sources/source.ts";
import { activeJob, openActiveJobs } from "./fake-active-jobs.ts";
import { ADZUNA_KEY, adzunaAd, openAdzuna } from "./fake-adzuna.ts";
import { arbeitnowJob, openArbeitnow } from "./fake-arbeitnow.ts";
import { ashbyJob, openAshby } from "./fake-ashby.ts";
import { greenhouseJob, openGreenhouse } from "./fake-greenhouse.ts";
import { himalayasJob, openHimalayas } from "./fake-himalayas.ts";
import { jobicyJob, openJobicy } from "./fake-jobicy.ts";
import { jsearchJob, openJsearch } from "./fake-jsearch.ts";
import { leverJob, openLever } from "./fake-lever.ts";
import { openPersonio } from "./fake-personio.ts";
import { RAPIDAPI_KEY } from "./fake-rapid-api.ts";
import { openRecruitee, recruiteeOffer } from "./fake-recruitee.ts";
import { openRemoteOk, remoteOkJob } from "./fake-remote-ok.ts";
import { openRemotive, remotiveJob } from "./fake-remotive.ts";
import { openSmartRecruiters, smartPosting } from "./fake-smartrecruiters.ts";
import { openWorkable, workableJob } from "./fake-workable.ts";
import { openWorkday, workdayPosting } from "./fake-workday.ts";
import type { Vendor } from "./vendor.ts";

/** A vendor for the contract that all sources keep. */
interface Fake {
  /** The settings that make its source ask the vendor at `url`: enough pages to get all that it has. */
  environment(url: string): Record<string, string>;
  /** The vendor with several postings, on several pages where it has pages. */
  open(): Promise<Vendor>;
  /** What it must be asked with, where it does not answer to nothing. */
  query?: Partial<SourceQuery>;
}

const many = <Item>(count: number, make: (number: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** One for every source, by the source's name. */
export const FAKES: Record<string, Fake> = {
  greenhouse: {
    environment: (url) => ({ GREENHOUSE_BOARDS: "tulip,heron", GREENHOUSE_BASE_URL: url }),
    open: () =>
      openGreenhouse({
        tulip: many(3, (number) => greenhouseJob(number, `Optician ${number}`, "<p>You grind lenses.</p>")),
        heron: many(2, (number) => greenhouseJob(number + 10, `Diver ${number}`, "<p>You dive.</p>")),
      }),
  },
  remoteok: {
    environment: (url) => ({ REMOTEOK_BASE_URL: url }),
    open: () =>
      openRemoteOk(many(4, (number) => remoteOkJob(number, `Dispatcher ${number}`, "<p>You send trucks.</p>"))),
  },
  remotive: {
    environment: (url) => ({ REMOTIVE: "on", REMOTIVE_BASE_URL: url }),
    open: () => openRemotive(many(4, (number) => remotiveJob(number, `Illustrator ${number}`))),
  },
  arbeitnow: {
    environment: (url) => ({ ARBEITNOW_BASE_URL: url }),
    open: () =>
      openArbeitnow(
        many(7, (number) => arbeitnowJob(`kran-${number}`, `Kranführer ${number}`)),
        3,
      ),
  },
  himalayas: {
    environment: (url) => ({ HIMALAYAS_BASE_URL: url }),
    open: () => openHimalayas(many(45, (number) => himalayasJob(`ice-${number}`, `Ice Engineer ${number}`))),
  },
  jobicy: {
    environment: (url) => ({ JOBICY_BASE_URL: url }),
    open: () => openJobicy(many(4, (number) => jobicyJob(number, `Bird Counter ${number}`))),
  },
  adzuna: {
    environment: (url) => ({
      ADZUNA_APP_ID: ADZUNA_KEY.app_id,
      ADZUNA_APP_KEY: ADZUNA_KEY.app_key,
      ADZUNA_COUNTRIES: "gb,nz",
      ADZUNA_RESULTS_PER_PAGE: "3",
      ADZUNA_BASE_URL: url,
    }),
    open: () =>
      openAdzuna({
        gb: many(7, (number) => adzunaAd(`1${number}`, `Deckhand ${number}`, "You tie knots and …")),
        nz: many(2, (number) => adzunaAd(`2${number}`, `Deckhand ${number}`, "You tie knots and …")),
      }),
  },
  jsearch: {
    environment: (url) => ({ RAPIDAPI_KEY, JSEARCH_BASE_URL: url }),
    open: () => openJsearch(many(23, (number) => jsearchJob(`k${number}==`, `Kettle Engineer ${number}`))),
    query: {
      search: { title: "Kettle Engineer", location: null, remote: false, employmentType: null, experienceLevel: null },
    },
  },
  "active-jobs-db": {
    environment: (url) => ({ RAPIDAPI_KEY, ACTIVE_JOBS_BASE_URL: url }),
    open: () => openActiveJobs(many(210, (number) => activeJob(number, `Stone Carver ${number}`))),
  },
  lever: {
    environment: (url) => ({ LEVER_BOARDS: "fleet", LEVER_BASE_URL: url, LEVER_EU_BASE_URL: url }),
    open: () => openLever({ fleet: many(5, (number) => leverJob(`id-${number}`, `Welder ${number}`)) }, 2),
  },
  ashby: {
    environment: (url) => ({ ASHBY_BOARDS: "hopworks", ASHBY_BASE_URL: url }),
    open: () => openAshby({ hopworks: many(3, (number) => ashbyJob(`id-${number}`, `Brewer ${number}`)) }),
  },
  workable: {
    environment: (url) => ({ WORKABLE_ACCOUNTS: "arbor", WORKABLE_BASE_URL: url }),
    open: () =>
      openWorkable({
        arbor: { name: "Arbor", jobs: many(3, (number) => workableJob(`A${number}`, `Gardener ${number}`)) },
      }),
  },
  recruitee: {
    environment: (url) => ({ RECRUITEE_COMPANIES: "molen", RECRUITEE_BASE_URL: `${url}/{company}/api` }),
    open: () => openRecruitee({ molen: many(3, (number) => recruiteeOffer(number, `Miller ${number}`)) }),
  },
  personio: {
    environment: (url) => ({ PERSONIO_COMPANIES: "kontor", PERSONIO_BASE_URL: `${url}/{company}` }),
    open: () =>
      openPersonio({
        kontor: many(3, (id) => ({ id, name: `Roaster ${id}`, text: { "Your tasks": "<p>You roast beans.</p>" } })),
      }),
  },
  smartrecruiters: {
    environment: (url) => ({ SMARTRECRUITERS_COMPANIES: "LumenWorks", SMARTRECRUITERS_BASE_URL: url }),
    open: () =>
      openSmartRecruiters({ LumenWorks: many(120, (number) => smartPosting(`${number}`, `Tester ${number}`)) }),
  },
  workday: {
    environment: (url) => ({
      WORKDAY_SITES: "https://paperfleet.wd3.myworkdayjobs.com/Careers",
      WORKDAY_BASE_URL: url,
    }),
    open: () =>
      openWorkday(
        "paperfleet/Careers",
        many(25, (number) => workdayPosting(`R-${number}`, `Folder ${number}`)),
      ),
  },
};
