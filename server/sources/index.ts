import { activeJobsDb } from "./active-jobs-db.ts";
import { adzuna } from "./adzuna.ts";
import { arbeitnow } from "./arbeitnow.ts";
import { ashby } from "./ashby.ts";
import { greenhouse } from "./greenhouse.ts";
import { himalayas } from "./himalayas.ts";
import { jobicy } from "./jobicy.ts";
import { jsearch } from "./jsearch.ts";
import { lever } from "./lever.ts";
import { personio } from "./personio.ts";
import { recruitee } from "./recruitee.ts";
import { remoteOk } from "./remote-ok.ts";
import { remotive } from "./remotive.ts";
import { smartrecruiters } from "./smartrecruiters.ts";
import type { SourceDefinition } from "./source.ts";
import { workable } from "./workable.ts";
import { workday } from "./workday.ts";

/** All sources: employers' boards, feeds, and those that search. */
export const SOURCES: readonly SourceDefinition[] = [
  greenhouse,
  lever,
  ashby,
  workable,
  recruitee,
  personio,
  smartrecruiters,
  workday,
  arbeitnow,
  himalayas,
  jobicy,
  remoteOk,
  remotive,
  adzuna,
  jsearch,
  activeJobsDb,
];
