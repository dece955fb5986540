import type { CvSaid } from "../../claude/cv-said.ts";

/** CVs as the question gets them, and what a good model says of each. */
export const ENGLISH = `[name]
Senior Data Engineer
Leeds, United Kingdom | [email] | [phone]

Summary
Data engineer who likes tidy pipelines. 9 years of experience.

Experience
Senior Data Engineer, Northwind Ltd, Leeds
03/2020 - present
- Built streaming pipelines with Kafka and K8s
- Led the move to Quuxflow, our in-house scheduler
Data Engineer | Contoso GmbH | Jan 2017 – Feb 2020
- Python and PostgreSQL, reports for [name]

Education
BSc Computer Science, Example University, 2013 - 2016

Skills
Python, Airflow, PostgreSQL, Terraform

Languages
English (native), German B1`;

export const ENGLISH_SAID: CvSaid = {
  headline: "Senior Data Engineer",
  skills: [
    { name: "Kafka", quote: "Built streaming pipelines with Kafka and K8s" },
    { name: "Kubernetes", quote: "Kafka and K8s" },
    { name: "Quuxflow", quote: "Led the move to Quuxflow" },
    { name: "Python", quote: "Python and PostgreSQL" },
    { name: "PostgreSQL", quote: "Python and PostgreSQL, reports for [name]" },
    { name: "Airflow", quote: "Python, Airflow" },
    { name: "Terraform", quote: "PostgreSQL, Terraform" },
  ],
  positions: [
    {
      title: "Senior Data Engineer",
      employer: "Northwind Ltd",
      place: "Leeds",
      when: "03/2020 - present",
      from: "2020-03",
      to: null,
      current: true,
    },
    {
      title: "Data Engineer",
      employer: "Contoso GmbH",
      place: null,
      when: "Jan 2017 – Feb 2020",
      from: "2017-01",
      to: "2020-02",
      current: false,
    },
  ],
  statedYears: { years: 9, quote: "9 years of experience" },
  level: "SENIOR",
  searchTitles: ["Senior Data Engineer", "Data Platform Engineer"],
  industries: ["Software"],
  education: [{ level: "Bachelor's degree", subject: "Computer Science", quote: "BSc Computer Science" }],
  languages: [
    { code: "en", level: "native", quote: "English (native)" },
    { code: "de", level: "B1", quote: "German B1" },
  ],
  places: ["Leeds, United Kingdom"],
};

export const GERMAN = `Lebenslauf
[name], [address], 80331 München

Berufserfahrung
seit 04/2019   Pflegefachfrau, Klinikum Musterstadt, München
Grundpflege und Wundversorgung auf der Intensivstation
10/2014 – 03/2019   Altenpflegerin, Haus Sonnenhof
Dokumentation mit Vivendi

Ausbildung
2011 – 2014 Ausbildung zur Altenpflegerin, Berufsfachschule Musterstadt

Sprachen
Deutsch (Muttersprache), gute Englischkenntnisse`;

export const GERMAN_SAID: CvSaid = {
  headline: "Pflegefachfrau",
  skills: [
    { name: "Wundversorgung", quote: "Grundpflege und Wundversorgung" },
    { name: "Vivendi", quote: "Dokumentation mit Vivendi" },
  ],
  positions: [
    {
      title: "Pflegefachfrau",
      employer: "Klinikum Musterstadt",
      place: "München",
      when: "seit 04/2019",
      from: "2019-04",
      to: null,
      current: true,
    },
    {
      title: "Altenpflegerin",
      employer: "Haus Sonnenhof",
      place: null,
      when: "10/2014 – 03/2019",
      from: "2014-10",
      to: "2019-03",
      current: false,
    },
  ],
  statedYears: null,
  level: "LEAD",
  searchTitles: ["Pflegefachkraft", "Registered Nurse"],
  industries: ["Healthcare", "Social Services"],
  education: [{ level: "Vocational training", subject: "Altenpflegerin", quote: "Ausbildung zur Altenpflegerin" }],
  languages: [
    { code: "de", level: "native", quote: "Deutsch (Muttersprache)" },
    { code: "en", level: "professional", quote: "gute Englischkenntnisse" },
  ],
  places: ["München"],
};

export const FRENCH = `[name]
Cheffe de projet marketing

Expériences professionnelles
Cheffe de projet marketing – Maison Dupré, Lyon
De septembre 2018 à aujourd'hui
Campagnes d'emailing, suivi du budget, Google Analytics
Assistante marketing – Librairie des Quais
juin 2015 - août 2018

Formation
Master Marketing et Communication, Université de Lyon, 2015

Langues
Français : langue maternelle, anglais courant`;

export const FRENCH_SAID: CvSaid = {
  headline: "Cheffe de projet marketing",
  skills: [
    { name: "Google Analytics", quote: "suivi du budget, Google Analytics" },
    { name: "emailing", quote: "Campagnes d'emailing" },
  ],
  positions: [
    {
      title: "Cheffe de projet marketing",
      employer: "Maison Dupré",
      place: "Lyon",
      when: "De septembre 2018 à aujourd'hui",
      from: "2018-09",
      to: null,
      current: true,
    },
    {
      title: "Assistante marketing",
      employer: "Librairie des Quais",
      place: null,
      when: "juin 2015 - août 2018",
      from: "2015-06",
      to: "2018-08",
      current: false,
    },
  ],
  statedYears: null,
  level: "SENIOR",
  searchTitles: ["Chef de projet marketing", "Marketing Project Manager"],
  industries: ["Marketing"],
  education: [
    { level: "Master's degree", subject: "Marketing et Communication", quote: "Master Marketing et Communication" },
  ],
  languages: [
    { code: "fr", level: "native", quote: "Français : langue maternelle" },
    { code: "en", level: "fluent", quote: "anglais courant" },
  ],
  places: [],
};
