/** A person of the demo; `cvText` is Markdown. */
export type DemoPerson = {
  email: string;
  name: string;
  password: string;
  role: "USER" | "ADMIN";
  cvFileName: string;
  cvText: string;
  /** As in the API's PreferencesInput; absent fields stay as they are. */
  preferences?: {
    workArrangements?: ("ON_SITE" | "HYBRID" | "REMOTE_OK" | "REMOTE_ONLY")[];
    employmentTypes?: ("FULL_TIME" | "PART_TIME" | "CONTRACT" | "TEMPORARY" | "PER_DIEM")[];
    locations?: string[];
    /** Yearly, in salaryCurrency. */
    minimumSalary?: number;
    salaryCurrency?: string;
    timeZone?: string;
  };
};

const ada = `# Ada Winterbourne

Senior Software Engineer, Leeds, United Kingdom
ada@example.com

## Profile

Backend engineer with nine years of experience in TypeScript, Node.js and PostgreSQL. I like systems that many people depend on and few notice. Comfortable owning a service from the first design note to the pager. Looking for a senior position, remote or hybrid.

## Experience

### Senior Software Engineer, Umberlow Pay Ltd, Leeds
March 2022 - present

- Own the settlement service (Node.js, TypeScript, PostgreSQL, Kafka) that clears four million payments a month.
- Replaced polling between seven services by events on Kafka and cut the end-of-day run from three hours to nineteen minutes.
- Designed the partner API in GraphQL, used by some forty companies; wrote its documentation and its deprecation policy.
- Introduced integration tests against a real database in CI (GitHub Actions, Docker); escaped defects fell by half.
- Mentor for two junior developers; member of the hiring panel.

### Backend Engineer, Copperthorn Systems, Manchester
June 2019 - February 2022

- Built REST APIs in Node.js and Python for a warehouse product with 300 customers.
- Tuned PostgreSQL: partitioned the stock ledger (600 million rows) and removed the nightly maintenance window.
- Moved deployments from hand-made scripts to Docker and Kubernetes on AWS, described in Terraform.

### Software Developer, Larkhollow Labs, Sheffield
September 2017 - May 2019

- Developed a booking application with Django, React and Redis.
- Wrote the import of timetables from twelve bus companies, each with a format of its own.

## Skills

Languages: TypeScript, JavaScript, Python, SQL, some Go
Back end: Node.js, GraphQL, REST APIs, PostgreSQL, Redis, Kafka, Microservices
Platform: Docker, Kubernetes, Terraform, AWS, Linux, CI/CD, GitHub Actions, Prometheus, Grafana
Ways of working: Unit Testing, Code Review, Agile, Mentoring

## Education

MSc Computer Science, University of Quarrelstone, 2016 - 2017
BSc Mathematics, University of Quarrelstone, 2013 - 2016

## Languages

English (native), German (B1)
`;

const grace = `Grace Adeyemi-Holt
Registered Nurse (Adult)
Bristol, United Kingdom
grace@example.com

PROFILE
Registered nurse with eight years on acute medical and surgical wards. Calm at the bedside and with the paperwork. Since the birth of my daughter I am looking for part-time work of 20 to 30 hours a week or bank shifts, preferably in acute medicine or in the community.

REGISTRATION
NMC registered nurse (adult), current; revalidated in 2024

EMPLOYMENT

01/2021 - present   Senior Staff Nurse, Acute Medicine
Wexlemere General Hospital, Bristol
- Care for six to eight patients a shift on a ward of 28 beds; shift coordinator twice a week
- Patient assessment, care planning, medication administration including intravenous medicines
- Wound care, venepuncture, cannulation, catheter care
- Link nurse for infection control; brought the rate of line infections down by a third
- Practice supervisor for student nurses

09/2018 - 12/2020   Staff Nurse, Surgical Ward
Saltmarrow Hospital, Bath
- Pre- and post-operative care, vital signs, pain management
- Discharge planning with therapists and social workers
- Electronic health records: member of the group that introduced them on the ward

09/2014 - 08/2015   Health Care Assistant
Pennywhist Lodge, Bath
- Personal care and dementia care for twelve residents

EDUCATION
09/2015 - 07/2018   BSc Nursing (Adult), University of Fennimoor

TRAINING
Basic Life Support and Immediate Life Support (2025), Safeguarding Adults level 3, Palliative Care foundation course (2023), Diabetes Management (2022)

SKILLS
Patient Care, Patient Assessment, Medication Administration, Wound Care, Care Planning, Vital Signs, Venepuncture, Cannulation, Infection Control, Palliative Care, Electronic Health Records, Basic Life Support, Safeguarding, Mentoring

LANGUAGES
English (native), Yoruba (fluent), French (basic)
`;

const alan = `# Lebenslauf

**Alan Kessler**
Controller und Datenanalyst, Hamburg, Deutschland
alan@example.com

## Kurzprofil / Summary

Bilanzbuchhalter mit sechs Jahren Berufserfahrung in Rechnungswesen und Controlling, der seine Berichte inzwischen lieber in SQL als in Excel baut. I am an accountant turned data analyst: month-end close in the morning, Power BI and Python in the afternoon. Ich suche eine Stelle als Controller oder Data Analyst in Hamburg oder im Homeoffice.

## Berufserfahrung

**Controller**, Tüftelberg Maschinenbau GmbH, Hamburg
04/2022 - heute

- Budgetplanung und Forecast für vier Geschäftsbereiche, monatliche Abweichungsanalyse
- Aufbau eines Berichtswesens in Power BI auf SQL Server; rund sechzig Excel-Listen abgelöst
- Kostenrechnung und Deckungsbeiträge für 1.200 Artikel (SAP CO)
- Datenanalyse mit Python (Pandas) zur Prognose des Ersatzteilbedarfs

**Finanzbuchhalter**, Rübenacker Großhandel, Lübeck
08/2020 - 03/2022

- Debitoren- und Kreditorenbuchhaltung, Kontenabstimmung, Umsatzsteuer
- Monatsabschluss und Mitarbeit am Jahresabschluss nach HGB
- Einführung von DATEV und elektronischen Rechnungen

**Werkstudent Rechnungswesen**, Morgenfink Werke AG, Kiel
10/2018 - 07/2020

- Rechnungsprüfung, Reisekosten, Auswertungen in Excel

## Ausbildung / Education

- Geprüfter Bilanzbuchhalter (IHK), 2023
- B.Sc. Betriebswirtschaftslehre, Schwerpunkt Rechnungswesen, Hochschule Nebelkamp, 10/2016 - 07/2020

## Kenntnisse / Skills

Controlling, Finanzbuchhaltung, Monatsabschluss, Jahresabschluss, HGB, Budgetplanung, Kostenrechnung, Abweichungsanalyse, SAP FI, SAP CO, DATEV, Excel, SQL, Power BI, Python, Pandas, Statistik, Financial Reporting, Accounting, Data Analysis

## Sprachen / Languages

Deutsch (Muttersprache), Englisch (C1), Dänisch (A2)
`;

const admin = `# Rosalind Okafor

Operations and Logistics Manager, Birmingham, United Kingdom
admin@example.com

## Summary

Operations manager with fourteen years of experience in warehousing and transport, the last six of them responsible for sites, people and budget. Known for short meetings and floors that are swept before visitors come.

## Professional experience

**Operations Manager**, Hollowbright Distribution, Birmingham
May 2020 - present
- Responsible for two warehouses (32,000 square metres), 140 people and a budget of 9 million pounds
- Introduced a warehouse management system at both sites without losing a delivery day
- Lean programme on inbound and picking: cost per order down by 18 percent in two years
- Health and safety: 900 days without a reportable accident

**Logistics Manager**, Marlowick Foods, Coventry
January 2016 - April 2020
- Led supply chain planning, inventory management and transport for 4,000 articles
- Negotiated carrier contracts; KPI reporting to the board
- Demand planning in SAP with sales and purchasing

**Transport Planner**, Gorsewhistle Freight, Wolverhampton
August 2012 - December 2015
- Planned sixty vehicles a day; route planning, scheduling, tachograph compliance

## Skills

Operations Management, Supply Chain Management, Logistics, Warehouse Management Systems, Inventory Management, Transport Planning, Demand Planning, Lean, Process Improvement, Budgeting, KPI Reporting, Team Leadership, Health and Safety, Negotiation, SAP, Excel

## Education

BSc Business Management, Plumstead-Orr University, 2009 - 2012
Six Sigma Green Belt, 2018

## Languages

English (native), Igbo (fluent)
`;

/** The four who can sign in to a demo. Nobody of them exists. */
export const demoPeople: readonly DemoPerson[] = [
  {
    email: "ada@example.com",
    name: "Ada Winterbourne",
    password: "shortlist",
    role: "USER",
    cvFileName: "ada-winterbourne.md",
    cvText: ada,
    preferences: {
      workArrangements: ["REMOTE_ONLY", "REMOTE_OK", "HYBRID"],
      locations: ["United Kingdom", "Ireland", "Remote"],
      timeZone: "Europe/London",
    },
  },
  {
    email: "grace@example.com",
    name: "Grace Adeyemi-Holt",
    password: "shortlist",
    role: "USER",
    cvFileName: "grace-adeyemi-holt.md",
    cvText: grace,
    preferences: {
      employmentTypes: ["PART_TIME", "PER_DIEM"],
      locations: ["United Kingdom"],
      timeZone: "Europe/London",
    },
  },
  {
    email: "alan@example.com",
    name: "Alan Kessler",
    password: "shortlist",
    role: "USER",
    cvFileName: "alan-kessler.md",
    cvText: alan,
    preferences: {
      minimumSalary: 45000,
      salaryCurrency: "EUR",
      locations: ["Germany", "Remote"],
      timeZone: "Europe/Berlin",
    },
  },
  {
    email: "admin@example.com",
    name: "Rosalind Okafor",
    password: "shortlist",
    role: "ADMIN",
    cvFileName: "rosalind-okafor.md",
    cvText: admin,
    preferences: { timeZone: "Europe/London" },
  },
];
